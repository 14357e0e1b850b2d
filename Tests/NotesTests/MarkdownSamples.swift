/// Every construct of GitHub's Markdown, one or few to a sample.
enum MarkdownSamples {
  static let all = [
    // Paragraphs and breaks.
    "Plain text.", "Two\nlines.", "Hard  \nbreak and\\\nanother.", "   Indented\n    lines.\n",
    "A\n\nB\n\n\nC", "",
    // Headings.
    "# One\n## Two ##\n### Three *it* #\n#### \n##### Five\n###### Six\n####### no",
    "Set\n===\n\nSub\nline\n---",
    // Emphasis and its friends.
    "*a* _b_ **c** __d__ ***e*** **f*g*h** *i**j**k*", "a*b*c a_b_c __a__b ** no ** \\*no\\*",
    "~~gone~~ and ~one~ and ~~~no~~~", "*~~**`all`**~~*", "**bold `code` [link](u) ![i](s)**",
    // Code spans.
    "`code` ``a ` b`` `` ` `` ` a ` `  ` `a\nb` `*no*`", "`open and ``closed`` <`x`>",
    // Formulas.
    "$a_1 b_2$ $a*b*c$ `$x$` $`x`$ *$y$* \\$5 $5 or 6 a$b$c $ x$ $x $ $\\$$ [$z$]($u$) $<b>$",
    "$$\n- a\n+ b\n# c\n$$\ntext\n$$ x $$\n> $$\n> y\n> $$\n\n- $$\n  z $$\n\nin $$x$$ line",
    // Links and images.
    "[a](b) [a](<b c> \"t\") [a](b 'it''s') [a](b (t)) [](x) [a]()",
    "[*a* `b` ![c](d)](e \"f&amp;g\")",
    "[a](ä?x=1&y='2'#z \"<&>\") [b](claim: \"x >= 0\")",
    "[full][ref] [ref][] [ref] [none] [no][none]\n\n[ref]: /u \"T\"",
    "[ref]: <a b>\n  'multi\nline'\nText [ref].",
    "![alt *em* `code`](s.png \"t\") ![ref]\n\n[ref]: /i",
    "[a\nb](u\n\"t\") after", "[nested [a](b)](c) [![i](s)](l)", "\\[no](x) [a\\]](b) !\\[x]",
    // Autolinks.
    "<https://a.b/?c=d&e> <x@y.zz> www.example.org/a_b http://a.b/c(d) x@y.zz.",
    "(www.a.org), https://a.b. **www.c.d**",
    // Entities and escapes.
    "&amp; &copy; &#35; &#x1F600; &nope; \\& \\a < > \" '", "# &lt;x&gt; \\# y",
    // Raw HTML and its filter.
    "<div class=\"a\">\n*no*\n\n</div>\n\nText <b>raw</b> <br/> <!-- c --> <?p?> <a href='x'\n  y>",
    "<script>alert(1)</script>\n\n<STYLE>\nx</STYLE>\n\nin <title>, <iframe src=x>, <xmp/>, <scripty> </textarea >",
    "<pre>\n<plaintext>\n\n<noembed></pre>\n\n<!--\n\n<noframes> -->", "<title", "<x-y z>\n\n<1>",
    // Quotations.
    "> a\n> b\n\n> c\nlazy\n>\n> d", "> > deep\n> back\n\n>no space\n>     code",
    "> # H\n> - l\n>   m",
    // Lists.
    "- a\n- b\n- c", "- a\n\n- b", "* a\n+ b\n- c", "1. a\n2. b", "7) a\n8) b", "0. a",
    "- a\n  - b\n    - c\n  - d\n- e",
    "- a\n\n  b\n- c\n      code", "1. a\n   1. b\n\n      c", "-\n- a\n-",
    "- a\n- ```\n  x\n  ```\n- # H", "10. a\n\n    > q",
    "- [ ] a\n- [x] b\n- [X] c\n- [y] d\n- e", "1. [x] *a*\n2. [ ] `b`",
    "- [ ] a\n\n- [x] b\n\n  c", "- [x]\n- [ ]a",
    // Code blocks.
    "```\na <b>\n```", "~~~swift extra words\nlet x = \"&\"\n~~~", "    indented\n\n    code\ntext",
    "````\n```\n````", "  ```x\n    a\n  b\n c\n  ```",
    "```a\\*b&amp;c\n\n\n```", "``` `no` ```", "\tcode\n\ttab", "- \tx\n\n\t\ty",
    // Tables.
    "| a | b |\n|---|---|\n| c | d |", "a|b|c|d\n:-|-:|:-:|-\n*1*|`2`|[3](x)|~~4~~\n5",
    "| a \\| b | `c\\|d` |\n|-|-|\n| e | f | g |",
    "text\n| a |\n|---|\n| b |\n\nafter", "intro\nmore\n| a | b |\n| - | - |\n| 1 | 2 |",
    "> | a |\n> |---|\n> | b |", "- | a |\n  |---|\n  | b |", "| a |\n|---|", "|a|b|\n|-|",
    "| a |\n| :-: |\n\n# after",
    // Breaks between themes.
    "---\n***\n_ _ _\n- - -\n**", "a\n***\nb",
    // Footnotes.
    "A[^1], B[^2], A again[^1].\n\n[^1]: One.\n[^2]: Two\n    lines.\n\n    And `code`.\n",
    "X[^1]\n\n[^1]: - a\n    - b\n", "No[^none] and [^].",
    "Y[^1][^2]\n\n[^1]: See[^2].\n[^2]: > q\n[^3]: unused",
    // Other writing.
    "Ünïcödé *ß*漢字**字**😀 `é`", "a\u{A0}b *\u{A0}c*", "tabs\tin\ttext", "“quotes” -- and ... stay",
  ]
}
