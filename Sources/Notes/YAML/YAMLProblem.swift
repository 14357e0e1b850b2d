import Yams

/// What the YAML parser complained of, in an author's words, and where.
struct YAMLProblem {
  /// The message.
  let summary: String
  /// What the author has to look at.
  let place: Place

  /// The complaint `error` about `excerpt`.
  init(_ error: any Error, in excerpt: Excerpt) {
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let offset = excerpt.offset(line: mark.line, column: mark.column)
      let character = offset < excerpt.text.count ? excerpt.text[offset] : nil
      let known = Self.explanation(of: problem, while: context?.text ?? "", at: character)
      summary = known?.summary ?? "cannot read this as YAML: \(problem)"
      let opening = context.flatMap { known?.isAtStart == true ? $0.mark : nil }
      let start = opening.map { excerpt.offset(line: $0.line, column: $0.column) }
      place = excerpt.place(at: start ?? offset)
    default:
      summary = "cannot read this as YAML"
      place = excerpt.place(at: 0)
    }
  }

  /// The message for a complaint of libyaml's, and whether it is about the start of what it was
  /// reading rather than the character where it gave up.
  private static func explanation(
    of problem: String, while context: String, at character: UInt8?
  ) -> (summary: String, isAtStart: Bool)? {
    switch (problem, context) {
    case ("mapping values are not allowed in this context", _):
      ("unexpected ':'; quote a text that holds a colon and a space", false)
    case ("could not find expected ':'", _): ("expected 'key: value'", true)
    case ("found unexpected end of stream", "while scanning a quoted scalar"),
      ("found unexpected document indicator", "while scanning a quoted scalar"):
      ("quotation mark is never closed", true)
    case ("did not find expected ',' or ']'", _):
      ("no ']' closes this '[', or a comma is missing", true)
    case ("did not find expected ',' or '}'", _):
      ("no '}' closes this '{', or a comma is missing", true)
    case ("did not find expected node content", "while parsing a flow node"):
      ("a value or a closing bracket is missing", false)
    case ("found character that cannot start any token", _):
      if character == UInt8(ascii: "\t") {
        ("a tab indents this line; YAML allows spaces only", false)
      } else {
        ("a text cannot start with this character in YAML; quote it", false)
      }
    case ("found a tab character that violates indentation", _),
      ("found a tab character where an indentation space is expected", _):
      ("a tab indents this line; YAML allows spaces only", false)
    case ("did not find expected key", _), ("did not find expected '-' indicator", _),
      ("did not find expected <document start>", _):
      ("expected a key here; look at the indentation and the quotation marks before it", false)
    case ("found unknown escape character", _):
      ("unknown escape in double quotes; write the text in single quotes", false)
    case ("but found another document", _):
      ("'---' starts a second document; there is room for one", false)
    case ("block sequence entries are not allowed in this context", _):
      ("a list starts on a line of its own", false)
    case ("did not find expected comment or line break", _):
      ("nothing may follow here but a line break", false)
    default: nil
    }
  }
}
