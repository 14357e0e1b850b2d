import Highlighting
import Testing

@Suite("Languages, highlighted")
struct LanguageTests {
  @Test("Languages go by their usual names; others are none")
  func names() {
    #expect(Language(named: "Swift") == .swift)
    #expect(Language(named: "py") == .python)
    #expect(Language(named: "sh") == .bash)
    #expect(Language(named: "yml") == .yaml)
    #expect(Language(named: "jsonc") == .json)
    #expect(Language(named: "h") == .c)
    for name in ["", "swfit", "text", "tex", "rust", "c++", "console"] {
      #expect(Language(named: name) == nil)
    }
  }

  @Test("Python")
  func python() {
    #expect(
      marked("match x:\n  case 1: pass\nmatch = 2", .python)
        == "⟦k:match⟧ x:\n  ⟦k:case⟧ ⟦n:1⟧: ⟦k:pass⟧\nmatch = ⟦n:2⟧")
    #expect(
      marked(#"f"{x:.2f} {{y}}" + rb'\'a'"#, .python)
        == #"⟦s:f"{⟧x:⟦n:.2f⟧⟦s:} {{y}}"⟧ + ⟦s:rb'\'a'⟧"#)
    #expect(
      marked("@a.b\ndef f(x: int) -> None: # c", .python)
        == "⟦a:@a.b⟧\n⟦k:def⟧ f(x: ⟦t:int⟧) -> ⟦k:None⟧: ⟦c:# c⟧")
    #expect(marked("a @ b", .python) == "a @ b")
    #expect(marked("'''a\n'b' ''' c", .python) == "⟦s:'''a\n'b' '''⟧ c")
  }

  @Test("A shell's words are keywords where a command is due")
  func bash() {
    #expect(
      marked("for x in a in; do echo done; done", .bash)
        == "⟦k:for⟧ x ⟦k:in⟧ a in; ⟦k:do⟧ ⟦k:echo⟧ done; ⟦k:done⟧")
    #expect(
      marked(#"echo "a $b ${c:-d} $(cd "$e")" '$f'"#, .bash)
        == #"⟦k:echo⟧ ⟦s:"a ⟧⟦a:$b⟧⟦s: ⟧⟦a:${c:-d}⟧⟦s: $(⟧⟦k:cd⟧ ⟦s:"⟧⟦a:$e⟧⟦s:")"⟧ ⟦s:'$f'⟧"#)
    #expect(marked("a#b # c", .bash) == "a#b ⟦c:# c⟧")
    #expect(
      marked("cat <<E | wc\nif $x\nE\nfi", .bash)
        == "cat <<⟦s:E⟧ | wc\n⟦s:if $x\nE⟧\n⟦k:fi⟧")
    #expect(marked("$ cd x", .bash) == "$ ⟦k:cd⟧ x")
  }

  @Test("JSON tells keys from values")
  func json() {
    #expect(
      marked(#"{"a": [-1.5e3, "b\"", true]}"#, .json)
        == #"{⟦a:"a"⟧: [⟦n:-1.5e3⟧, ⟦s:"b\""⟧, ⟦k:true⟧]}"#)
    #expect(marked("{\"a\"\n : \"b\n", .json) == "{⟦a:\"a\"⟧\n : ⟦s:\"b⟧\n")
  }

  @Test("YAML: keys, text in blocks, flow, and colons that are none")
  func yaml() {
    #expect(
      marked("a: |\n  b: c\n\n  # d\ne: 1 # f", .yaml)
        == "⟦a:a⟧: |⟦s:\n  b: c\n\n  # d\n⟧⟦a:e⟧: ⟦n:1⟧ ⟦c:# f⟧")
    #expect(marked("- a: >-\n    b\n  c: d", .yaml) == "- ⟦a:a⟧: >-⟦s:\n    b\n⟧  ⟦a:c⟧: d")
    #expect(
      marked("x: {a: [1, b], 'c': no}", .yaml)
        == "⟦a:x⟧: {⟦a:a⟧: [⟦n:1⟧, b], ⟦a:'c'⟧: ⟦k:no⟧}")
    #expect(marked("u: http://a#b", .yaml) == "⟦a:u⟧: http://a#b")
    #expect(marked("a: &x !t *y\n---", .yaml) == "⟦a:a⟧: ⟦t:&x⟧ ⟦t:!t⟧ ⟦t:*y⟧\n⟦k:---⟧")
    #expect(marked("a: \"b\n  c\" # d", .yaml) == "⟦a:a⟧: ⟦s:\"b\n  c\"⟧ ⟦c:# d⟧")
  }

  @Test("C")
  func c() {
    #expect(
      marked("#include <a.h>\n  # define X 1", .c)
        == "⟦a:#include⟧ ⟦s:<a.h>⟧\n  ⟦a:# define⟧ X ⟦n:1⟧")
    #expect(
      marked("static char *s = u8\"a\\\"\\\nb\"; '\\''", .c)
        == "⟦k:static⟧ ⟦t:char⟧ *s = ⟦s:u8\"a\\\"\\\nb\"⟧; ⟦s:'\\''⟧")
    #expect(
      marked("/* a /* b */ 0x1Fu - 1'000 .5f", .c)
        == "⟦c:/* a /* b */⟧ ⟦n:0x1Fu⟧ - ⟦n:1'000⟧ ⟦n:.5f⟧")
  }
}
