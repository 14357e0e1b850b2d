import Digest
import Notes
import Synchronization

/// The pages that were set last, so that one is set again only where something that it shows changed.
///
/// A page stands under a digest of its note, its outcomes, the theme and what every page says of the
/// course and can link to; with it stand the files that it asked for beside the notes, which are
/// looked at again.
public struct PageMemory: Sendable {
  /// The slugs of the notes whose pages were set when the memory was last used, in reading order.
  public private(set) var set: [String] = []
  private var pages: [String: Entry] = [:]
  private var searches: [String: (digest: String, search: PageSearch)] = [:]

  private struct Entry: Sendable {
    var key: String
    var read: [String: [UInt8]?]
    var page: WrittenPage
  }

  /// A memory of nothing.
  public init() {}

  /// The page of every note that `press` sets, in reading order.
  mutating func pages(by press: Press) -> [WrittenPage] {
    let notes = press.edition.course.notes
    let media = press.edition.media
    let keys = press.keys
    var pages: [WrittenPage?] = notes.indices.map { place in
      guard let entry = self.pages[notes[place].slug], entry.key == keys[place],
        entry.read.allSatisfy({ media.read($0.key) == $0.value })
      else { return nil }
      return entry.page
    }
    let missing = pages.indices.filter { pages[$0] == nil }
    let entries = Parallel.map(missing) { place in
      let log = MediaLog()
      let page = press.page(at: place, media: media.logged(in: log))
      return Entry(key: keys[place] ?? "", read: log.read, page: page)
    }
    var known: [String: Entry] = [:]
    for (place, entry) in zip(missing, entries) {
      pages[place] = entry.page
      // What is wrong may be so because of something that no key tells of.
      let isGood = entry.page.diagnostics.allSatisfy { $0.severity != .error }
      if keys[place] != nil, isGood { known[notes[place].slug] = entry }
    }
    for note in notes where known[note.slug] == nil { known[note.slug] = self.pages[note.slug] }
    self.pages = known
    set = missing.map { notes[$0].slug }
    return pages.compactMap(\.self)
  }

  /// What the search finds on the page of every note that `press` sets, in reading order.
  mutating func searches(by press: Press) -> [PageSearch] {
    let notes = press.edition.course.notes
    // Formulas are searched by their words, which the macros change.
    let macros = press.edition.course.macrosDigest
    let digests = notes.map { note in
      press.edition.digests[note.slug].map { Fingerprint($0.text, macros).finished() }
    }
    var found = notes.indices.map { place -> PageSearch? in
      guard let known = searches[notes[place].slug], known.digest == digests[place] else {
        return nil
      }
      return known.search
    }
    let missing = found.indices.filter { found[$0] == nil }
    let made = Parallel.map(missing) { PageSearch(of: notes[$0], press.formulas) }
    for (place, search) in zip(missing, made) { found[place] = search }
    searches = [:]
    for (place, search) in zip(notes.indices, found) {
      guard let digest = digests[place], let search, press.formulas.diagnostics.isEmpty else {
        continue
      }
      searches[notes[place].slug] = (digest, search)
    }
    return found.compactMap(\.self)
  }
}

/// Which files beside the notes were asked for, and what was in them.
final class MediaLog: Sendable {
  private let log = Mutex<[String: [UInt8]?]>([:])

  /// The content of each file by its path, nil where there was none.
  var read: [String: [UInt8]?] { log.withLock(\.self) }

  fileprivate func note(_ path: String, _ bytes: [UInt8]?) {
    log.withLock { $0[path] = .some(bytes) }
  }
}

extension Media {
  /// The same files; `log` is told what is read.
  func logged(in log: MediaLog) -> Media {
    Media(paths: paths) { path in
      let bytes = read(path)
      log.note(path, bytes)
      return bytes
    }
  }
}
