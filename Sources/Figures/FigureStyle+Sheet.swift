extension FigureStyle {
  /// The rules that a drawing of its own needs, with every colour written out.
  ///
  /// - Parameters:
  ///   - content: The drawing, of whose elements the classes count.
  ///   - more: Classes around it.
  static func sheet(for content: Markup, also more: [String]) -> String {
    let classes = Set((["fig"] + more).map { Array($0.utf8) } + content.classNames)
    var day = ""
    var night = ""
    for rule in Rule.all {
      let selectors = rule.selectors.filter { $0.classes.isSubset(of: classes) }
      guard !selectors.isEmpty else { continue }
      let selector = selectors.map { $0.text }.joined(separator: ",")
      day += "\(selector){\(rule.declarations.map { $0.day }.joined(separator: ";"))}\n"
      let changes = rule.declarations.compactMap { $0.night }
      if !changes.isEmpty { night += "\(selector){\(changes.joined(separator: ";"))}\n" }
    }
    return day + "@media screen and (prefers-color-scheme:dark){\n" + night + "}\n"
  }
}

/// One rule of the drawings' style sheet.
private struct Rule {
  /// Each selector, with the classes it names.
  let selectors: [(text: String, classes: Set<[UInt8]>)]
  /// Each declaration by day, and by night where that differs.
  let declarations: [(day: String, night: String?)]

  /// Every rule, in order.
  static let all: [Rule] = FigureStyle.rules.utf8.split(separator: UInt8(ascii: "}"))
    .compactMap { Rule($0) }

  private init?(_ rule: Substring.UTF8View) {
    let parts = rule.drop { $0 == UInt8(ascii: "\n") }.split(separator: UInt8(ascii: "{"))
    guard parts.count == 2 else { return nil }
    selectors = parts[0].split(separator: UInt8(ascii: ",")).map {
      (String(Substring($0)), Rule.classes(in: $0))
    }
    declarations = parts[1].split(separator: UInt8(ascii: ";")).map { declaration in
      let day = Rule.resolved(declaration) { $0.light }
      let night = Rule.resolved(declaration) { $0.dark }
      return (day, day.utf8.elementsEqual(night.utf8) ? nil : night)
    }
  }

  /// The names after the points of a selector.
  private static func classes(in selector: Substring.UTF8View) -> Set<[UInt8]> {
    var names: Set<[UInt8]> = []
    for part in selector.split(separator: UInt8(ascii: " ")) {
      let startsWithClass = part.first == UInt8(ascii: ".")
      let words = part.split(separator: UInt8(ascii: "."))
      for word in startsWithClass ? words[...] : words.dropFirst() { names.insert(Array(word)) }
    }
    return names
  }

  /// The declaration with a colour for its custom property; with what stands in for any other.
  private static func resolved(
    _ declaration: Substring.UTF8View, _ value: (FigureStyle.Colour) -> String
  ) -> String {
    let opening = Array("var(".utf8)
    guard
      let start = declaration.indices.first(where: { declaration[$0...].starts(with: opening) }),
      let end = declaration[start...].firstIndex(of: UInt8(ascii: ")"))
    else { return String(Substring(declaration)) }
    let content = declaration[declaration.index(start, offsetBy: opening.count)..<end]
    let parts = content.split(separator: UInt8(ascii: ","), maxSplits: 1)
    let colour = FigureStyle.colours.first { $0.property.utf8.elementsEqual(parts[0]) }
    let standIn = parts.count > 1 ? String(Substring(parts[1])) : ""
    return String(Substring(declaration[..<start])) + (colour.map(value) ?? standIn)
      + String(Substring(declaration[declaration.index(after: end)...]))
  }
}

extension Markup {
  /// The classes of all elements, each as often as it occurs.
  fileprivate var classNames: [[UInt8]] {
    // What stands in quotes has an odd place; what stands before it ends with its name.
    let bytes = Array(source.utf8)
    var names: [[UInt8]] = []
    var start = 0
    var isValue = false
    for place in bytes.indices where bytes[place] == UInt8(ascii: "\"") {
      if isValue, bytes[..<(start - 1)].suffix(7).elementsEqual(" class=".utf8) {
        names += bytes[start..<place].split(separator: UInt8(ascii: " ")).map { Array($0) }
      }
      isValue.toggle()
      start = place + 1
    }
    return names
  }
}
