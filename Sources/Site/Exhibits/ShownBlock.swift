import Figures
import Notes

/// A block of a note with its result, as it stands on the page.
struct ShownBlock {
  let fence: ExperimentFence
  let result: BlockResult
  let numbers: BlockNumbers
  /// The note's slug.
  let note: String

  /// The block's figures, in the author's order.
  var figures: [Figure] {
    result.exhibits.compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
  }

  /// The block's tables with their numbers, in the author's order.
  var tables: [(number: Int, table: Table)] {
    let tables = result.exhibits.compactMap { exhibit -> Table? in
      if case .table(let table) = exhibit { table } else { nil }
    }
    return zip(numbers.tables, tables).map { ($0, $1) }
  }

  /// The anchor of the block as a whole.
  var id: String { fence.id.value }

  /// The anchor of one of its exhibits.
  func id(of exhibit: String) -> String { "\(id).\(exhibit)" }

  /// Where one of its exhibits stands as a file of its own: the data, or the picture.
  func path(of exhibit: String, as kind: FileKind) -> SitePath {
    SitePath(down: "data/\(note)/\(id)-\(exhibit).\(kind.rawValue)")
  }

  /// The kinds of such files, by the endings of their names.
  enum FileKind: String {
    case csv, svg
  }

  /// The text alternatives of the figures: the author's, one for each figure or one for all; where
  /// one stands for all, the figures after the first tell what they show themselves.
  ///
  /// - Throws: What is wrong with the author's texts, at their place.
  func alternatives() throws(Diagnostic) -> [String?] {
    let texts = fence.alt.map(\.value)
    guard let first = fence.alt.first, texts.contains(where: { !$0.isEmpty }) else {
      if figures.isEmpty { return [] }
      throw Diagnostic(
        at: fence.id.place, "'\(id)' shows a figure without a text alternative; add 'alt'")
    }
    if texts.count == figures.count { return texts }
    guard texts.count == 1 || figures.isEmpty else {
      throw Diagnostic(
        at: first.place,
        "\(texts.count) text alternatives for \(figures.count) figures; "
          + "give one for each, or one for all")
    }
    return figures.indices.map { $0 == 0 ? first.value : nil }
  }
}
