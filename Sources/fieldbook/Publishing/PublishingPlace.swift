import Site

/// Where a site can be published.
protocol PublishingPlace {
  /// What it is called in messages.
  var name: String { get }
  /// Where a site there would stand on the web, or a part of that address; nil where nobody knows.
  var address: PlaceAddress? { get throws }

  /// How the site differs from what stands there now; nothing is touched.
  ///
  /// - Throws: A refusal where something stands there that is not ours, or nobody answers.
  mutating func survey(_ files: [SiteFile]) throws -> PlaceSurvey

  /// Makes the surveyed files stand there.
  mutating func publish() throws
}

/// What would change at a place.
struct PlaceSurvey {
  var added: [String] = []
  var changed: [String] = []
  var removed: [String] = []
  /// The first page that stands there now.
  var firstPage: [UInt8]?

  /// Whether nothing would change.
  var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty }

  /// The change in a few lines, a mark before each path.
  func lines(for place: String) -> [String] {
    let counts = "\(added.count) new, \(changed.count) changed, \(removed.count) removed"
    let marked =
      Self.marked(added, "+") + Self.marked(changed, "~") + Self.marked(removed, "-")
    return ["\(place): \(counts)"] + marked
  }

  private static func marked(_ paths: [String], _ mark: String) -> [String] {
    let shown = paths.prefix(20).map { "  \(mark) \($0)" }
    return shown + (paths.count > 20 ? ["  \(mark) … and \(paths.count - 20) more"] : [])
  }
}

/// What is known of the address of a place.
enum PlaceAddress: Hashable {
  /// The whole address.
  case whole(String)
  /// The name of a host, or one that belongs to the same domain.
  case host(String)
}
