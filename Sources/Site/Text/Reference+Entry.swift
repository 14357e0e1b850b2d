import Figures
import Notes

extension Reference {
  /// The work as a list of references gives it, authors and year first.
  ///
  /// Reference: *Publication Manual of the American Psychological Association*, seventh edition, in
  /// its outline: who, when, what, where.
  var entry: Markup {
    let parts = [head, what, whereabouts].compactMap(\.self)
    var entry = Markup()
    for part in parts { entry += (entry == Markup() ? Markup() : .text(" ")) + part }
    return entry + links
  }

  private var head: Markup? {
    let when = "(\(label.year))."
    if !authors.isEmpty { return .text("\(Self.list(authors)) \(when)") }
    if !editors.isEmpty {
      return .text("\(Self.list(editors)) (\(editors.count > 1 ? "Eds." : "Ed.")) \(when)")
    }
    // Without anyone responsible, the title goes before the year.
    return titled + .text(" " + when)
  }

  private var what: Markup? {
    authors.isEmpty && editors.isEmpty ? nil : titled
  }

  /// The title; a work that stands in no other is set in italics.
  private var titled: Markup {
    var notes: [String] = []
    if let edition { notes.append(Self.ordinal(edition) + " ed.") }
    if container == nil {
      if let volume { notes.append("Vol. \(volume)") }
      if let number { notes.append("No. \(number)") }
    }
    if let genre, type != "article-journal" { notes.append(genre) }
    let title =
      container == nil ? Markup.element("cite", [:], .text(self.title)) : .text(self.title)
    if notes.isEmpty { return title + .text(Self.stop(after: self.title)) }
    return title + .text(" (\(notes.joined(separator: ", "))).")
  }

  /// The container and the publisher.
  private var whereabouts: Markup? {
    let house = publisher.map { $0 + Self.stop(after: $0) }
    guard let container else { return house.map { .text($0) } }
    var text = Markup()
    let isPart = ["chapter", "paper-conference", "entry-encyclopedia", "entry-dictionary"]
      .contains(type)
    if isPart { text += .text("In ") }
    if isPart, !authors.isEmpty, !editors.isEmpty {
      text += .text(
        "\(Self.list(editors, initialsFirst: true)) (\(editors.count > 1 ? "Eds." : "Ed.")), ")
    }
    text += .element("cite", [:], .text(container))
    var pieces: [Markup] = []
    if let volume {
      pieces.append(.element("cite", [:], .text(volume)) + .text(issue.map { "(\($0))" } ?? ""))
    } else if let issue {
      pieces.append(.text("(\(issue))"))
    }
    if let number { pieces.append(.text(number)) }
    if let pages {
      let range = pages.replacing("--", with: "–").replacing("-", with: "–")
      pieces.append(.text(isPart ? (range.contains("–") ? "pp. " : "p. ") + range : range))
    }
    for piece in pieces { text += .text(", ") + piece }
    text += .text(pieces.isEmpty ? Self.stop(after: container) : ".")
    return house.map { text + .text(" " + $0) } ?? text
  }

  /// Where the work can be read: its DOI or, without one, its address.
  private var links: Markup {
    guard let address = doi.map({ "https://doi.org/" + $0 }) ?? url else { return Markup() }
    let href = Percent.encodedAddress(address)
    return .text(" ") + .element("a", ["href": href], .text(address))
  }
}

extension Reference {
  /// `Kirkpatrick, S., Gelatt, C. D., & Vecchi, M. P.`; of more than twenty the first nineteen and
  /// the last.
  private static func list(_ names: [PersonName], initialsFirst: Bool = false) -> String {
    var words = names.map { name -> String in
      let suffix = name.suffix.map { ", " + $0 } ?? ""
      guard let initials = name.initials else { return name.family + suffix }
      return initialsFirst
        ? "\(initials) \(name.family)\(suffix)" : "\(name.family), \(initials)\(suffix)"
    }
    guard words.count > 1, let last = words.popLast() else { return words.joined() }
    if words.count >= 20 { return words.prefix(19).joined(separator: ", ") + ", … " + last }
    let comma = initialsFirst && words.count == 1 ? "" : ","
    return words.joined(separator: ", ") + "\(comma) & " + last
  }

  /// A full stop, unless `text` has its own end.
  private static func stop(after text: String) -> String {
    text.last.map { ".?!…".contains($0) } ?? true ? "" : "."
  }

  /// `2nd` for `2`; words as they are.
  private static func ordinal(_ edition: String) -> String {
    guard let number = Int(edition) else { return edition }
    let ending =
      switch (number % 10, number % 100) {
      case (_, 11...13): "th"
      case (1, _): "st"
      case (2, _): "nd"
      case (3, _): "rd"
      default: "th"
      }
    return "\(number)\(ending)"
  }
}
