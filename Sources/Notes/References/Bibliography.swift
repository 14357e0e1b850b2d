import Foundation

/// The works that the notes of a course can cite, each with a label of its own.
public struct Bibliography: Hashable, Sendable {
  /// The works in the order of a printed list: by authors, year and title.
  public private(set) var references: [Reference]
  /// The file, as diagnostics name it.
  public let file: String
  /// Whether there is such a file.
  public let isThere: Bool
  private let places: [String: Int]

  /// The bibliography of `references`, which have different keys.
  init(_ references: [Reference], file: String, isThere: Bool = true) {
    self.file = file
    self.isThere = isThere
    self.references = Self.labelled(Self.sorted(references))
    var places: [String: Int] = [:]
    for (place, reference) in self.references.enumerated() { places[reference.key] = place }
    self.places = places
  }

  /// The work that is cited as `key`.
  public subscript(key: String) -> Reference? { places[key].map { references[$0] } }

  /// The place of `key` in the list.
  func place(of key: String) -> Int? { places[key] }
}

// MARK: - Order

extension Bibliography {
  private static func sorted(_ references: [Reference]) -> [Reference] {
    let keyed = references.map { (reference: $0, order: order(of: $0)) }
    return keyed.sorted { a, b in
      for (left, right) in zip(a.order, b.order) where left != right {
        return left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
      }
      return a.order.count < b.order.count
    }.map(\.reference)
  }

  /// The words by which a work finds its place: works without authors stand under their titles.
  private static func order(of reference: Reference) -> [String] {
    let names = reference.responsible.map { "\($0.family) \($0.given ?? "")" }
    let title = folded(reference.title)
    let year = reference.year.map { String(100_000 + $0) } ?? "n.d."
    return [
      names.isEmpty ? title : folded(names.joined(separator: " ")), year, title, reference.key,
    ]
  }

  /// `text` without case and accents, so that Černý stands among the C.
  private static func folded(_ text: String) -> String {
    text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }
}

// MARK: - Labels

extension Bibliography {
  /// `references` with their labels: works with the same authors and year get the letters a, b, …
  /// in the order of the list.
  ///
  /// The letters depend on this file alone, so that a work is called the same on every page.
  private static func labelled(_ references: [Reference]) -> [Reference] {
    var labelled = references
    var sharers: [Reference.Label: [Int]] = [:]
    for index in labelled.indices {
      labelled[index].label = label(of: references[index])
      sharers[labelled[index].label, default: []].append(index)
    }
    for group in sharers.values where group.count > 1 {
      for (number, index) in group.enumerated() {
        let hasYear = references[index].year != nil
        labelled[index].label.year += (hasYear ? "" : "-") + letters(number)
      }
    }
    return labelled
  }

  private static func label(of reference: Reference) -> Reference.Label {
    let names = reference.responsible.map(\.family)
    var label = Reference.Label()
    label.year = reference.year.map(String.init) ?? "n.d."
    switch names.count {
    case 0:
      label.inText = "“\(reference.title)”"
      label.inBrackets = label.inText
    case 1, 2:
      label.inText = names.joined(separator: " and ")
      label.inBrackets = names.joined(separator: " & ")
    default:
      label.inText = "\(names[0]) et al."
      label.inBrackets = label.inText
    }
    return label
  }

  /// `a`, `b` … `z`, `aa`, `ab` ….
  static func letters(_ number: Int) -> String {
    let last = Unicode.Scalar(UInt8(ascii: "a") + UInt8(number % 26))
    return (number < 26 ? "" : letters(number / 26 - 1)) + String(last)
  }
}

extension Reference {
  /// Who is named first: the authors or, where there are none, the editors.
  var responsible: [PersonName] { authors.isEmpty ? editors : authors }
}
