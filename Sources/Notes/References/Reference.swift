/// One work of `references.yml`: what notes can cite, with the fields of the Citation Style Language.
public struct Reference: Hashable, Sendable {
  /// `id`: what a citation calls it, such as `kirkpatrick1983`.
  public var key: String
  /// `type`, such as `article-journal`.
  public var type: String?
  /// `title`.
  public var title: String
  /// `author`.
  public var authors: [PersonName] = []
  /// `editor`.
  public var editors: [PersonName] = []
  /// The year of `issued`.
  public var year: Int?
  /// `container-title`: the journal, the proceedings or the site that it stands in.
  public var container: String?
  /// `volume`.
  public var volume: String?
  /// `issue`.
  public var issue: String?
  /// `page`: a page or a range of them.
  public var pages: String?
  /// `edition`, as a number or in words.
  public var edition: String?
  /// `publisher`: the house, the university or the institution.
  public var publisher: String?
  /// `genre`, such as `PhD thesis`.
  public var genre: String?
  /// `number`, such as the one of a report.
  public var number: String?
  /// `DOI`, without the resolver's address.
  public var doi: String?
  /// `URL`.
  public var url: String?
  /// What it is called in running text.
  public var label = Label()
  /// Where its `id` stands.
  public var place: Place

  /// The work `title`, to be cited as `key`.
  public init(key: String, title: String, place: Place) {
    self.key = key
    self.title = title
    self.place = place
  }

  /// What a work is called in running text: its authors and the year.
  public struct Label: Hashable, Sendable {
    /// The authors as a sentence names them: `Kingma and Ba`.
    public var inText = ""
    /// The authors as brackets name them: `Kingma & Ba`.
    public var inBrackets = ""
    /// The year, with a letter where it alone does not tell works apart: `2017a`.
    public var year = ""
  }
}

/// The name of a person or, as `literal`, of an institution.
public struct PersonName: Hashable, Sendable {
  /// The family name with the particle that belongs to it, or the whole name of an institution.
  public var family: String
  /// The given names or their initials.
  public var given: String?
  /// What follows the name: `Jr.`.
  public var suffix: String?

  /// The name `family`.
  public init(family: String, given: String? = nil, suffix: String? = nil) {
    self.family = family
    self.given = given
    self.suffix = suffix
  }

  /// The given names as initials: `C. D.` for `C. Daniel`, `J.-L.` for `Jean-Luc`.
  public var initials: String? {
    let words = (given ?? "").split(whereSeparator: \.isWhitespace).map { word in
      word.split(separator: "-").compactMap { part in part.first.map { "\($0)." } }
        .joined(separator: "-")
    }
    return words.isEmpty ? nil : words.joined(separator: "\u{A0}")
  }
}
