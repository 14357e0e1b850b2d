import Notes

/// A term that a note defines: `[learning rate](term: "How far one step goes.")`.
struct Term: Hashable {
  /// The words that stand for it, as the text that defines it has them.
  let words: String
  /// What it means.
  let definition: String
  /// The slug of the note that defines it.
  let note: String
  /// Where it does.
  let place: Place

  /// What links call it: its words in small letters, with hyphens between.
  var name: String { Self.name(of: words) }

  /// Where it stands, on the page that defines it and in the glossary.
  var anchor: String { "term:\(name)" }

  /// What links call the term that `words` stand for.
  static func name(of words: String) -> String {
    words.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
  }
}

/// What a link says about a term: it defines one where it has a title, and leads to one otherwise.
///
/// `[learning rate](term: "…")` defines, `[learning rate](term:)` leads there, and so does
/// `[step size](term:learning-rate)` in other words.
enum TermLink: Hashable {
  case definition(String)
  case reference(name: String)

  /// What the link to `destination` says, nil where it speaks of no term.
  init?(destination: String, title: String, words: String) {
    guard destination.hasPrefix("term:") else { return nil }
    let name = destination.dropFirst(5)
    if name.isEmpty, !title.isEmpty {
      self = .definition(title)
    } else {
      self = .reference(name: Term.name(of: name.isEmpty ? words : Percent.decoded(String(name))))
    }
  }
}

extension Note {
  /// The terms that the note defines, in the order of the page.
  var terms: [Term] {
    var terms: [Term] = []
    forEachInline { inline in
      guard case .link(let destination, let title, let content, let place) = inline,
        case .definition(let definition)? = TermLink(
          destination: destination, title: title, words: "")
      else { return }
      terms.append(
        Term(words: content.plainText, definition: definition, note: slug, place: place))
    }
    return terms
  }
}
