import Notes
import Site

/// The notes that the tool writes for a course that asks for them with `reference: true`: what
/// experiments there are, and what their figures can show.
struct ReferencePart: Sendable {
  private var notes: [Note] = []
  private var results: [BlockKey: BlockResult] = [:]

  /// All of the part.
  init() {
    for page in [experimentsPage(), galleryPage()] {
      guard var note = page.note else { continue }
      note.slug = "reference/\(page.name)"
      note.isReference = true
      notes.append(note)
      for (id, result) in page.results { results[BlockKey(note: note.slug, id: id)] = result }
    }
  }

  /// `edition` with the part behind its notes.
  func added(to edition: Edition) -> Edition {
    var edition = edition
    edition.course.notes += notes
    edition.results.merge(results) { $1 }
    // The tool alone says what stands in it.
    for note in notes { edition.digests[note.slug] = NoteDigest(text: note.slug, outcomes: "") }
    return edition
  }
}

/// A page of the reference part: Markdown as an author would write it, and what its blocks show.
struct ReferencePage {
  /// The name of its file.
  var name: String
  /// The note's text.
  var text: String
  /// What its blocks show, by their ids.
  var results: [String: BlockResult] = [:]

  /// The note.
  var note: Note? {
    let file = "\(name).md"
    let texts = ["reference/course.yml": "title: Reference\n", "reference/\(file)": text]
    let files = NoteFiles(
      list: { folder in
        guard folder == "reference" else { return nil }
        return ["course.yml", file].map { .init(name: $0, isFolder: false) }
      },
      read: { path in texts[path].map { Array($0.utf8) } })
    return CourseReading(folder: "reference", files: files).course?.notes.first
  }
}

/// `text` with every character that means something in Markdown taken as it is.
func markdown(_ text: String) -> String {
  var escaped = ""
  for character in text {
    if #"\`*_[]<>|$~&#@^"#.contains(character) { escaped.append("\\") }
    escaped.append(character)
  }
  return escaped
}
