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
}

/// The YAML at a note's head.
public struct FrontMatter: Hashable, Sendable {
  /// The title; required.
  public var title: String
  /// One or two sentences for lists of lessons.
  public var description: String?
  /// The day of publication, `2026-11-22`.
  public var date: String?
  /// Subjects.
  public var tags: [String] = []
  /// Left out of the published site.
  public var isDraft = false
  /// Where to discuss the note.
  public var discuss: String?
  /// Older addresses of the page.
  public var aliases: [String] = []
}

/// One block of a note's body.
public indirect enum Block: Hashable, Sendable {
  /// A heading of level 1 to 6 with its anchor, unique in the note.
  case heading(level: Int, content: [Inline], anchor: String, place: Place)
  /// A paragraph.
  case paragraph([Inline])
  /// A quotation.
  case quote([Block])
  /// A list; `start` is the first number of an ordered one, nil for bullets. Items of a tight list
  /// hold their paragraphs without space between.
  case list(start: Int?, isTight: Bool, items: [ListItem])
  /// Code that is shown, not run; `info` is the text after the fence.
  case code(info: String, text: String, place: Place)
  /// A block of raw HTML.
  case html(String, place: Place)
  /// A table.
  case table(alignments: [Alignment], header: [[Inline]], rows: [[[Inline]]])
  /// A break between themes.
  case thematicBreak
  /// An experiment to run.
  case experiment(ExperimentFence)

  /// How a table's column is set.
  public enum Alignment: Hashable, Sendable {
    /// As the text around it, or to one side.
    case natural, left, center, right
  }
}

/// An item of a list; `isDone` tells a task's state, nil where the item is no task.
public struct ListItem: Hashable, Sendable {
  /// A task's state.
  public var isDone: Bool?
  /// What the item holds.
  public var blocks: [Block]
}

/// A footnote's text, and how often the note refers to it.
public struct Footnote: Hashable, Sendable {
  /// Its number on the page, from 1.
  public var number: Int
  /// How many references lead to it.
  public var references: Int
  /// What it says.
  public var blocks: [Block]
}

/// A piece of running text.
public indirect enum Inline: Hashable, Sendable {
  /// Words.
  case text(String)
  /// A line break in the source that is a space on the page.
  case softBreak
  /// A line break on the page.
  case lineBreak
  /// Code.
  case code(String, place: Place)
  /// Raw HTML.
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
  /// A reference to footnote `number`, the `occurrence`-th to it, both from 1.
  case footnote(number: Int, occurrence: Int)
}

/// A fenced block ```` ```experiment NAME ````: text and places; which experiments there are, Notes does not know.
public struct ExperimentFence: Hashable, Sendable {
  /// The word after `experiment`.
  public var name: Located<String>
  /// `id`: the block's name for references and values; unique in the note.
  public var id: Located<String>
  /// `caption`: the sentences under the figure.
  public var caption: Located<String>?
  /// `alt`: what there is to see, for those who cannot: one text for each figure shown, or one for all.
  public var alt: [Located<String>]
  /// `show`: which figures and tables of the outcome, in this order; nil for the experiment's own choice.
  public var show: [Located<String>]?
  /// Every other key, in order: the experiment's parameters.
  public var settings: [Setting]
  /// Where the fence opens.
  public var place: Place

  /// One key of the body with its value.
  public struct Setting: Hashable, Sendable {
    /// The key.
    public var key: Located<String>
    /// The value.
    public var value: Value
  }

  /// A value of the body.
  public indirect enum Value: Hashable, Sendable {
    /// A word or number as written; `isQuoted` where it stood in quotes, so that it can only be text.
    case scalar(Located<String>, isQuoted: Bool)
    /// A list.
    case list([Value], Place)
    /// A mapping, which no parameter takes.
    case mapping(Place)
  }
}
