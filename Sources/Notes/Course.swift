/// A folder of notes, read: the course's own facts and its notes.
public struct Course: Hashable, Sendable {
  /// The course's title, from `course.yml`.
  public var title: String
  /// One or two sentences on it.
  public var description: String?
  /// Who wrote it.
  public var author: String?
  /// Where the site will stand, such as `https://example.org/course/`; ends with a slash.
  public var baseURL: String?
  /// Where a note can be edited, with `{path}` in the place of its path in the folder of notes.
  public var edit: String?
  /// Colours of the theme that the course sets.
  public var colours: [Colour] = []
  /// The language of the notes, such as `en`.
  public var language = "en"
  /// Links for every page's foot.
  public var links: [Link] = []
  /// Whether raw HTML in notes reaches the page.
  public var allowsHTML = false
  /// Numbers that prose may name anywhere without a run to check them.
  public var constants: [Double] = []
  /// Whether lessons and their sections are numbered.
  public var isNumbered = false
  /// What commands stand for in formulas, by their names with a backslash.
  public var macros: [String: String] = [:]
  /// Whether the site has a reference part: what experiments there are and what figures can show.
  public var hasReference = false
  /// The notes in reading order: `index` first where there is one, then by `course.yml`'s `lessons`
  /// or, without it, by file name as people count (`lesson-2` before `lesson-10`).
  public var notes: [Note] = []

  /// The files that blocks can name: those in the folder `data` of the notes.
  public var data: [DataFile] = []

  /// A course that says nothing but its title.
  public init(title: String) {
    self.title = title
  }

  /// A colour of the theme, by its name there.
  public struct Colour: Hashable, Sendable {
    /// What the theme calls it.
    public var name: Located<String>
    /// What it is by day.
    public var light: Located<String>
    /// What it is by night.
    public var dark: Located<String>

    /// The colour `name`.
    public init(name: Located<String>, light: Located<String>, dark: Located<String>) {
      self.name = name
      self.light = light
      self.dark = dark
    }
  }

  /// A named link.
  public struct Link: Hashable, Sendable {
    /// What it says.
    public var title: String
    /// Where it leads.
    public var url: String

    /// A link to `url`.
    public init(title: String, url: String) {
      self.title = title
      self.url = url
    }
  }
}
