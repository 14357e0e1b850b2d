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
  /// The language of the notes, such as `en`.
  public var language = "en"
  /// Links for every page's foot.
  public var links: [Link] = []
  /// Whether raw HTML in notes reaches the page.
  public var allowsHTML = false
  /// The notes in reading order: `index` first where there is one, then by `course.yml`'s `lessons`
  /// or, without it, by file name as people count (`lesson-2` before `lesson-10`).
  public var notes: [Note] = []

  /// The files that blocks can name: those in the folder `data` of the notes.
  public var data: [DataFile] = []

  /// A course that says nothing but its title.
  public init(title: String) {
    self.title = title
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
