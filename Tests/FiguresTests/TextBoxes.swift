import Testing

/// The room that words of a drawing take in a face somewhat narrower than Arial.
private struct TextBox {
  var text: String
  var left, right, top, bottom: Double

  init?(_ element: Element) {
    guard let x = element["x"].flatMap(Double.init), let y = element["y"].flatMap(Double.init)
    else { return nil }
    let ems = element.text.reduce(0) { $0 + (".,:;'ijlft| ".contains($1) ? 0.25 : 0.5) }
    let width = ems * 13
    let classes = element.classes
    text = element.text
    left = classes.contains("m") ? x - width / 2 : classes.contains("e") ? x - width : x
    (right, top, bottom) = (left + width, y - 9, y + 2)
  }
}

/// Expects that no words of `svg` lie over others.
func expectWordsApart(_ svg: Element, _ name: String, _ location: SourceLocation = #_sourceLocation)
{
  let boxes = svg.elements("text").compactMap { TextBox($0) }
  for (index, one) in boxes.enumerated() {
    for other in boxes[..<index] {
      let isApart =
        one.right <= other.left || other.right <= one.left || one.bottom <= other.top
        || other.bottom <= one.top
      #expect(isApart, "\(name): '\(one.text)' and '\(other.text)'", sourceLocation: location)
    }
  }
}

/// Expects that all words of `svg` lie within its view box.
func expectWordsInside(
  _ svg: Element, _ name: String, _ location: SourceLocation = #_sourceLocation
) throws {
  let size = (svg["viewBox"] ?? "").split(separator: " ").compactMap { Double($0) }
  try #require(size.count == 4)
  for box in svg.elements("text").compactMap({ TextBox($0) }) {
    let isInside =
      box.left >= size[0] && box.right <= size[0] + size[2] && box.top >= size[1]
      && box.bottom <= size[1] + size[3]
    #expect(isInside, "\(name): '\(box.text)'", sourceLocation: location)
  }
}
