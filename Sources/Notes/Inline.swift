/// A piece of running text.
///
/// The place of a link, an image or a tag is its first character; the place of code is the first
/// character of its text, past the backticks, so that a place in the text can be counted from it.
public indirect enum Inline: Hashable, Sendable {
  /// Words.
  case text(String)
  /// A line break in the source that is a space on the page.
  case softBreak
  /// A line break on the page.
  case lineBreak
  /// A formula.
  case formula(Formula)
  /// Code.
  case code(String, place: Place)
  /// A raw HTML tag, as written; see `tagFiltered(_:)`.
  case html(String, place: Place)
  /// Stressed.
  case emphasis([Inline])
  /// Strongly stressed.
  case strong([Inline])
  /// Struck through.
  case strikethrough([Inline])
  /// A link; `title` is empty where there is none.
  case link(destination: String, title: String, content: [Inline], place: Place)
  /// An image; `content` is its text alternative.
  case image(source: String, title: String, content: [Inline], place: Place)
  /// A value out of a run, from code that starts with `= `: the formula after it.
  case value(Located<String>)
  /// Words that claim `condition`, from a link to `claim:`; the note's claims are numbered from 1 in
  /// the order of the page.
  case claim(number: Int, condition: Passage, content: [Inline], place: Place)
  /// A reference to footnote `number`, the `occurrence`-th to it, both from 1.
  case footnote(number: Int, occurrence: Int)
  /// A citation of the work `key` that reads `words`, the `occurrence`-th of it on the page, from 1;
  /// nil where it stands in a link or a text alternative, and cannot be led back to.
  case citation(key: String, occurrence: Int?, words: String)
}
