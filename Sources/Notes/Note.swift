/// One Markdown file, read: front matter, blocks with places, and what follows from them.
public struct Note: Hashable, Sendable {
  /// The file, relative to the folder of notes and without its ending, such as `lesson-3`.
  public var slug: String
  /// The file as diagnostics name it, such as `notes/lesson-3.md`.
  public var file: String
  /// What the front matter says.
  public var frontMatter: FrontMatter
  /// The body.
  public var blocks: [Block]
  /// The footnotes that the text refers to, in order of their first reference.
  public var footnotes: [Footnote]
  /// The works that the text cites, in the order of the bibliography.
  public var references: [CitedReference]
  /// Whether it belongs to the course's reference part and so is no lesson.
  public var isReference = false

  /// A note with this head and body.
  public init(
    slug: String, file: String, frontMatter: FrontMatter, blocks: [Block],
    footnotes: [Footnote] = [], references: [CitedReference] = []
  ) {
    self.slug = slug
    self.file = file
    self.frontMatter = frontMatter
    self.blocks = blocks
    self.footnotes = footnotes
    self.references = references
  }
}

/// The YAML at a note's head.
public struct FrontMatter: Hashable, Sendable {
  /// The title; required.
  public var title: String
  /// One or two sentences for lists of lessons.
  public var description: String?
  /// The day of publication, `2026-11-22`.
  public var date: String?
  /// The picture that stands for the note where it is shared: a file beside the notes.
  public var image: Located<String>?
  /// Subjects.
  public var tags: [String] = []
  /// Left out of the published site.
  public var isDraft = false
  /// Where to discuss the note.
  public var discuss: String?
  /// The day from which the note's solutions are shown, `2026-12-01`.
  public var solutions: String?
  /// Older addresses of the page, relative to the site and without a leading slash.
  public var aliases: [String] = []

  /// Front matter that says nothing but the title.
  public init(title: String) {
    self.title = title
  }
}

/// A footnote's text, and how often the note refers to it.
public struct Footnote: Hashable, Sendable {
  /// Its number on the page, from 1.
  public var number: Int
  /// How many references lead to it.
  public var references: Int
  /// What it says.
  public var blocks: [Block]

  /// The footnote `number`.
  public init(number: Int, references: Int, blocks: [Block]) {
    self.number = number
    self.references = references
    self.blocks = blocks
  }
}

/// A work that a note cites, and how often.
public struct CitedReference: Hashable, Sendable {
  /// The work.
  public var reference: Reference
  /// How many citations can be led back to.
  public var occurrences: Int

  /// A work that is cited `occurrences` times.
  public init(reference: Reference, occurrences: Int) {
    self.reference = reference
    self.occurrences = occurrences
  }
}
