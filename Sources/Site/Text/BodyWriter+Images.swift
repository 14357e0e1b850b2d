import Figures
import Notes

extension BodyWriter {
  /// Writes an image, and asks for a copy of its file.
  mutating func writeImage(
    _ source: String, title: String, alternative: String, at place: Place
  ) {
    if alternative.allSatisfy(\.isWhitespace) {
      diagnostics.append(
        Diagnostic(
          at: place, "image '\(source)' has no text alternative; describe it between the brackets"))
    }
    switch Destination(source, isImage: true) {
    case .refused(let scheme):
      diagnostics.append(Diagnostic(at: place, "'\(scheme):' images are refused"))
    case .external(let address) where address.utf8.starts(with: "data:".utf8):
      write(image: Percent.encodedAddress(address), nil, title, alternative)
    case .external(let address):
      // Pages ask no other site for anything: the reader gets a link instead.
      diagnostics.append(
        Diagnostic(
          .warning, at: place,
          "image '\(address)' lies on another site and becomes a link; keep a copy beside the note")
      )
      let words = Markup.text(alternative.isEmpty ? address : alternative)
      body +=
        openLinks > 0
        ? words : .element("a", ["href": Percent.encodedAddress(address)], words)
    case .local:
      writeLocalImage(source, title: title, alternative: alternative, at: place)
    }
  }

  private mutating func writeLocalImage(
    _ source: String, title: String, alternative: String, at place: Place
  ) {
    do {
      guard case .file(let path, let bytes) = try scope.links.target(of: source, at: place) else {
        diagnostics.append(Diagnostic(at: place, "'\(source)' is not an image"))
        return
      }
      files.append(RequiredFile(SiteFile(path: path.text, bytes: bytes), at: place))
      let address = path.address(from: scope.links.page.path)
      write(image: address, ImageSize(of: bytes), title, alternative)
    } catch {
      diagnostics.append(error)
    }
  }

  private mutating func write(
    image address: String, _ size: ImageSize?, _ title: String, _ alternative: String
  ) {
    body += .void(
      "img",
      [
        "src": address, "alt": alternative, "title": title.isEmpty ? nil : title,
        "width": size.map { "\($0.width)" }, "height": size.map { "\($0.height)" },
      ])
  }
}
