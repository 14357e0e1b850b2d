import Notes
import Site
import Testing

@Suite("Code on a page")
struct CodeTests {
  private func page(_ code: String, _ info: String) -> String {
    let course = course([
      note("lesson", title: "Lesson", [.code(info: info, text: code, place: somewhere)])
    ])
    let site = pages(of: Edition(course: course, results: [:]))
    #expect(site.diagnostics == [])
    return text(of: "lesson.html", in: site.files)
  }

  @Test("Known languages are highlighted, others are plain, and both are escaped")
  func languages() {
    #expect(
      page("let a = \"<b>\" // &\n", "swift").contains(
        #"<pre tabindex="0"><code class="language-swift"><span class="k">let</span> a = "#
          + #"<span class="s">&quot;&lt;b&gt;&quot;</span> <span class="c">// &amp;</span>"#
          + "\n</code></pre>"))
    #expect(
      page("let <a>\n", "swfit").contains(
        #"<pre tabindex="0"><code class="language-swfit">let &lt;a&gt;"# + "\n</code></pre>"))
    #expect(page("let a\n", "").contains("<pre tabindex=\"0\"><code>let a\n</code></pre>"))
  }

  @Test("Marked lines are whole lines, also within a string of several")
  func lines() {
    #expect(
      page("a\n\"\"\"\nb\n\"\"\"\nc\n", "swift {1,3-4}").contains(
        "<mark>a\n</mark><span class=\"s\">&quot;&quot;&quot;\n</span>"
          + "<mark><span class=\"s\">b\n</span></mark>"
          + "<mark><span class=\"s\">&quot;&quot;&quot;</span>\n</mark>c\n</code>"))
    #expect(
      page("a\nb\n", "text {2}").contains(
        "<code class=\"language-text\">a\n<mark>b\n</mark></code>"))
  }

  @Test("A title stands over the code, and long lines are told to the style sheet")
  func titles() {
    #expect(
      page("a\n", #"c title="src/<a>.c""#).contains(
        "<figure class=\"listing\">\n<figcaption>src/&lt;a&gt;.c</figcaption>\n"
          + "<pre tabindex=\"0\"><code class=\"language-c\">a\n</code></pre>\n</figure>"))
    #expect(
      page(String(repeating: "a", count: 91), "c").contains(#"<pre class="wide" tabindex="0">"#))
    #expect(page(String(repeating: "é", count: 90), "c").contains(#"<pre tabindex="0">"#))
  }
}
