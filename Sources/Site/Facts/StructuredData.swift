import Figures
import Notes

extension CourseFrame {
  /// What a page is, for machines that read it: a block of data, which no browser runs.
  ///
  /// Reference: schema.org, LearningResource and Course.
  func structuredData(
    of note: Note, at path: SitePath, image: String?, minutes: Int
  ) -> Markup {
    let head = note.frontMatter
    let data: JSON = .object([
      "@context": .text("https://schema.org"),
      "@type": .text("LearningResource"),
      "name": .text(head.title),
      "description": .text(head.description),
      "inLanguage": .text(language),
      "url": .text(address(of: path)),
      "image": .text(image),
      "datePublished": .text(head.date),
      "keywords": head.tags.isEmpty ? nil : .list(head.tags.map { .text($0) }),
      "timeRequired": .text("PT\(minutes)M"),
      "learningResourceType": .text("lesson"),
      "author": author.map { .object(["@type": .text("Person"), "name": .text($0)]) },
      "isPartOf": .object(courseFields),
    ])
    return Self.script(data)
  }

  /// What the course is.
  var structuredCourse: Markup {
    Self.script(
      .object([
        "@context": .text("https://schema.org"),
        "@type": .text("Course"),
        "name": .text(title),
        "description": .text(courseDescription),
        "inLanguage": .text(language),
        "url": .text(baseURL),
      ]))
  }

  private var courseFields: KeyValuePairs<String, JSON?> {
    ["@type": .text("Course"), "name": .text(title), "url": .text(baseURL)]
  }

  private static func script(_ data: JSON) -> Markup {
    .trusted("<script type=\"application/ld+json\">\(data.source)</script>\n")
  }
}
