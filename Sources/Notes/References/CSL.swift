/// The names of the Citation Style Language, version 1.0.2.
enum CSL {
  /// The fields that a page shows, or uses.
  static let fields = [
    "DOI", "URL", "author", "container-title", "edition", "editor", "genre", "id", "issue",
    "issued",
    "number", "page", "publisher", "title", "type", "volume",
  ]

  /// The fields that are right to give, but are not shown.
  static let otherFields = [
    "ISBN", "ISSN", "PMCID", "PMID", "abstract", "accessed", "annote", "archive", "archive-place",
    "archive_collection", "archive_location", "authority", "available-date", "call-number", "chair",
    "chapter-number", "citation-key", "citation-label", "collection-editor", "collection-number",
    "collection-title", "compiler", "composer", "container-author", "container-title-short",
    "contributor", "curator", "dimensions", "director", "division", "event", "event-date",
    "event-place", "event-title", "executive-producer", "guest", "host", "illustrator",
    "interviewer", "journalAbbreviation", "jurisdiction", "keyword", "language", "license",
    "medium",
    "narrator", "note", "number-of-pages", "number-of-volumes", "organizer", "original-author",
    "original-date", "original-publisher", "original-publisher-place", "original-title",
    "page-first", "part-number", "part-title", "performer", "printing-number", "producer",
    "publisher-place", "recipient", "references", "reviewed-author", "reviewed-genre",
    "reviewed-title", "scale", "script-writer", "section", "series-creator", "shortTitle", "source",
    "status", "submitted", "supplement-number", "title-short", "translator", "version",
    "volume-title", "volume-title-short", "year-suffix",
  ]

  /// The types of works.
  static let types = [
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book",
    "broadcast", "chapter", "classic", "collection", "dataset", "document", "entry",
    "entry-dictionary", "entry-encyclopedia", "event", "figure", "graphic", "hearing", "interview",
    "legal_case", "legislation", "manuscript", "map", "motion_picture", "musical_score", "pamphlet",
    "paper-conference", "patent", "performance", "periodical", "personal_communication", "post",
    "post-weblog", "regulation", "report", "review", "review-book", "software", "song", "speech",
    "standard", "thesis", "treaty", "webpage",
  ]
}
