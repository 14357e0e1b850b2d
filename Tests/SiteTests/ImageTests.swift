import Notes
import Site
import Testing

@Suite("Images")
struct ImageTests {
  private static let place = Place(file: "notes/lesson.md", line: 4, column: 1)

  private func written(_ source: String, _ alternative: String = "A cat", file: [UInt8] = [1, 2])
    -> (html: String, files: [SiteFile], diagnostics: [String])
  {
    let media = Media(paths: ["img/a cat.png"]) { $0 == "img/a cat.png" ? file : nil }
    let page = page(
      [.paragraph([image(source, alternative, at: Self.place)])], media: media)
    return (page.html.between("<p>", "</p>"), page.files, page.diagnostics)
  }

  @Test("An image beside the note is copied and keeps its address")
  func copied() {
    let (html, files, diagnostics) = written("img/a%20cat.png", "A \"cat\" & <i>dog</i>")
    #expect(
      html == "<img src=\"img/a%20cat.png\" "
        + "alt=\"A &quot;cat&quot; &amp; &lt;i&gt;dog&lt;/i&gt;\">")
    #expect(files.first { $0.path == "img/a cat.png" }?.bytes == [1, 2])
    #expect(diagnostics == [])
  }

  @Test("Errors name the place")
  func errors() {
    #expect(
      written("img/a%20bat.png").diagnostics == [
        "notes/lesson.md:4:1: error: no file 'img/a bat.png'; did you mean 'img/a cat.png'?"
      ])
    #expect(
      written("img/a%20cat.png", "").diagnostics == [
        "notes/lesson.md:4:1: error: image 'img/a%20cat.png' has no text alternative; "
          + "describe it between the brackets"
      ])
    #expect(
      written("javascript:x").diagnostics == [
        "notes/lesson.md:4:1: error: 'javascript:' images are refused"
      ])
    #expect(
      written("data:text/html,x").diagnostics == [
        "notes/lesson.md:4:1: error: 'data:' images are refused"
      ])
    #expect(
      written("lesson.md").diagnostics == [
        "notes/lesson.md:4:1: error: 'lesson.md' is not an image"
      ])
  }

  @Test("An image of another site becomes a link, since pages ask no other site for anything")
  func external() {
    let (html, _, diagnostics) = written("https://example.org/a.png")
    #expect(html == "<a href=\"https://example.org/a.png\">A cat</a>")
    #expect(
      diagnostics == [
        "notes/lesson.md:4:1: warning: image 'https://example.org/a.png' lies on another site "
          + "and becomes a link; keep a copy beside the note"
      ])
  }

  @Test("An image may hold its data")
  func data() {
    #expect(
      written("data:image/png;base64,AA==").html
        == "<img src=\"data:image/png;base64,AA==\" alt=\"A cat\">")
  }

  @Test(
    "The page leaves room for images of every kind it knows",
    arguments: [
      // The heads of real files: PNG, GIF, the three forms of WebP, JPEG with a segment before.
      (
        [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82]
          + [0, 0, 2, 128, 0, 0, 1, 224], 640, 480
      ),
      (Array("GIF89a".utf8) + [64, 1, 240, 0], 320, 240),
      (Array("RIFF....WEBPVP8 ....".utf8) + [0, 0, 0, 0x9D, 0x01, 0x2A, 64, 1, 240, 0], 320, 240),
      (Array("RIFF....WEBPVP8L....".utf8) + [0x2F, 0x3F, 0xC1, 0x3B, 0, 0, 0, 0, 0, 0], 320, 240),
      (Array("RIFF....WEBPVP8X....".utf8) + [0, 0, 0, 0, 63, 1, 0, 239, 0, 0], 320, 240),
      ([0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC2, 0, 17, 8, 0, 240, 1, 64, 3], 320, 240),
    ] as [([UInt8], Int, Int)])
  func sizes(bytes: [UInt8], width: Int, height: Int) {
    #expect(
      written("img/a%20cat.png", file: bytes).html.hasSuffix(
        " width=\"\(width)\" height=\"\(height)\">"))
  }

  @Test("Damaged images have no size and do no harm")
  func damaged() {
    for bytes: [UInt8] in [[], [0xFF, 0xD8], [0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0xFF], [0x89, 0x50]] {
      #expect(!written("img/a%20cat.png", file: bytes).html.contains("width"))
    }
  }
}
