import Figures

extension Markup {
  /// A start tag without its end, for content that is written step by step.
  static func start(_ name: StaticString, _ attributes: Attributes = [:]) -> Markup {
    var tag = "<\(name)"
    for (name, value) in attributes {
      guard let value else { continue }
      tag += " \(name)=\"\(Markup.text(value).source)\""
    }
    return .trusted(tag + ">")
  }

  /// The end tag of an element.
  static func end(_ name: StaticString) -> Markup {
    .trusted("</\(name)>")
  }

  /// A start tag of an element that has no end, such as `<img>`.
  static func void(_ name: StaticString, _ attributes: Attributes = [:]) -> Markup {
    start(name, attributes)
  }
}
