import Foundation
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

/// An element of a parsed drawing.
final class Element {
  let name: String
  let attributes: [String: String]
  private(set) var children: [Element] = []
  fileprivate(set) var text = ""

  init(name: String, attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  subscript(attribute: String) -> String? { attributes[attribute] }

  /// The classes.
  var classes: [String] { (self["class"] ?? "").split(separator: " ").map(String.init) }

  /// This and all elements within, in order.
  var all: [Element] { [self] + children.flatMap(\.all) }

  /// All elements within that have this name and class.
  func elements(_ name: String? = nil, class className: String? = nil) -> [Element] {
    all.filter { element in
      (name == nil || element.name == name)
        && (className.map { element.classes.contains($0) } ?? true)
    }
  }

  fileprivate func add(_ child: Element) { children.append(child) }
}

/// Parses `source` as XML; a drawing that is not well-formed fails the test.
func parse(_ source: String, _ location: SourceLocation = #_sourceLocation) throws -> Element {
  let reader = Reader()
  let parser = XMLParser(data: Data(source.utf8))
  parser.delegate = reader
  let isWellFormed = parser.parse()
  try #require(isWellFormed, "not well-formed: \(source.prefix(200))", sourceLocation: location)
  return try #require(reader.root, sourceLocation: location)
}

private final class Reader: NSObject, XMLParserDelegate {
  var root: Element?
  private var open: [Element] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    let element = Element(name: name, attributes: attributes)
    open.last?.add(element)
    if root == nil { root = element }
    open.append(element)
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    open.last?.text += text
  }
}

/// The corners that a path with the commands M, m, l, h, v and z passes, in absolute units, and
/// where the pen was set down.
struct PathTrace {
  var corners: [(x: Double, y: Double, isStart: Bool)] = []

  init(_ data: String) throws {
    var place = (x: 0.0, y: 0.0)
    var start = place
    for part in data.matches(of: /([MmlhvzLHVZ])([^MmlhvzLHVZ]*)/) {
      let command = part.1
      let numbers = try part.2.matches(of: /-?(?:\d+\.?\d*|\.\d+)/).map {
        try #require(Double($0.0.hasPrefix("-.") ? "-0" + $0.0.dropFirst() : String($0.0)))
      }
      let rest = part.2.replacing(/-?(?:\d+\.?\d*|\.\d+)/, with: "").replacing(" ", with: "")
      try #require(rest.isEmpty, "unreadable numbers in '\(part.0)'")
      switch command {
      case "M", "m", "l":
        try #require(numbers.count % 2 == 0 && !numbers.isEmpty, "odd numbers in '\(part.0)'")
        for index in stride(from: 0, to: numbers.count, by: 2) {
          let isAbsolute = command == "M"
          place.x = numbers[index] + (isAbsolute ? 0 : place.x)
          place.y = numbers[index + 1] + (isAbsolute ? 0 : place.y)
          let isStart = command != "l" && index == 0
          if isStart { start = place }
          corners.append((place.x, place.y, isStart))
        }
      case "h", "v":
        try #require(numbers.count == 1, "'\(part.0)' needs one number")
        if command == "h" { place.x += numbers[0] } else { place.y += numbers[0] }
        corners.append((place.x, place.y, false))
      case "z": place = start
      default: Issue.record("unexpected command '\(command)'")
      }
    }
  }
}
