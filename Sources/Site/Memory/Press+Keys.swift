import Digest
import Notes

extension Press {
  /// For each note, in reading order, the digest of everything that its page is made of, files beside
  /// the notes left out; nil where it cannot be told.
  var keys: [String?] {
    let notes = edition.course.notes
    guard formulas.diagnostics.isEmpty else { return notes.map { _ in nil } }
    let surroundings = surroundings
    let home = homeDigest
    return notes.map { note in
      edition.digests[note.slug].map { digest in
        Fingerprint(
          "page", surroundings, digest.text, digest.outcomes, note.slug,
          note.slug == "index" ? home : nil
        ).finished()
      }
    }
  }

  /// The digest of what every page may show of the course, whatever its note says: the theme, the
  /// course's own facts, the navigation, and all that links can lead to and what it is called.
  private var surroundings: String {
    let course = edition.course
    var digest = Fingerprint(theme.digest, course.macrosDigest)
    for text in [
      course.title, course.description, course.author, course.baseURL, course.edit, course.language,
      "\(course.allowsHTML)", "\(course.isNumbered)", index.own.contents?.text,
      index.own.claims?.text, index.own.glossary?.text, "\(frame.datedLessons.isEmpty)",
    ] {
      digest.add(text)
    }
    digest.add(course.links.flatMap { [$0.title, $0.url] })
    for note in course.notes {
      digest.add([note.slug, "\(note.isReference)"])
      index.pages[note.slug]?.add(to: &digest)
    }
    for term in index.glossary.sorted {
      digest.add([term.name, term.words, term.definition, term.note])
    }
    return digest.finished()
  }

  /// The digest of what the course's first page shows of the lessons beyond their titles.
  private var homeDigest: String {
    var digest = Fingerprint()
    for place in frame.lessons {
      let note = edition.course.notes[place]
      digest.add(note.frontMatter.description)
      digest.add(note.frontMatter.date)
      digest.add(edition.digests[note.slug]?.outcomes)
    }
    return digest.finished()
  }
}

extension PageEntry {
  /// Adds everything that other pages can know of this one.
  fileprivate func add(to digest: inout Fingerprint) {
    digest.add([path.text, title, name])
    for table in [numbering.labels, numbering.sections, numbering.equations] {
      digest.add(table.keys.sorted().flatMap { [$0, table[$0] ?? ""] })
    }
    for (id, numbers) in numbering.blocks.sorted(by: { $0.key < $1.key }) {
      digest.add([id, numbers.fullLabel])
    }
  }
}

extension Course {
  /// The digest of what commands in formulas stand for.
  var macrosDigest: String {
    var digest = Fingerprint()
    digest.add(macros.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] })
    return digest.finished()
  }
}
