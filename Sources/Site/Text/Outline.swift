/// The headings of a page, with levels that never skip.
///
/// A page has one heading of level 1, its title. Below it, the depth of a heading in the note's own
/// outline decides, not the number of its marks: a heading is one level below the nearest heading
/// before it that has fewer marks, and the outermost ones are of level 2. A note may thus start its
/// sections with `#`, `##` or `###`; what reads as an outline in the note is one on the page.
struct Outline {
  /// A heading on the page.
  struct Entry: Hashable {
    /// Its level on the page, from 2 to 6.
    var level: Int
    /// Its words.
    var words: String
    /// Its anchor.
    var anchor: String
  }

  /// The headings so far, from top to bottom.
  private(set) var entries: [Entry] = []
  private var marks: [Int] = []
  private var counts = [0]

  /// The number of the heading added last, such as `2.1`.
  var number: String { counts.map(String.init).joined(separator: ".") }

  /// Adds a heading with `marks` marks in the note; returns its entry.
  @discardableResult
  mutating func add(marks: Int, words: String, anchor: String) -> Entry {
    while let last = self.marks.last, last >= marks { self.marks.removeLast() }
    self.marks.append(marks)
    counts = Array((counts + [0]).prefix(self.marks.count))
    counts[self.marks.count - 1] += 1
    let entry = Entry(level: min(self.marks.count + 1, 6), words: words, anchor: anchor)
    entries.append(entry)
    return entry
  }
}
