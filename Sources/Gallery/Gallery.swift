public import Figures

/// Figures with every mark, made of formulas alone.
///
/// Laws and pictures are tested on them, and the reference part of a course shows them with their
/// source. One more is one more documented `public static let` in a file of `Samples/`, whose name is
/// a chapter's; the build finds it there, with its words and its source.
public enum Samples {}

extension Samples {
  /// The chapters by the names of their files, in reading order; others follow.
  private static let order = [
    "Lines", "Intervals", "Dots", "Bars", "Surfaces", "HeatMaps", "Facets", "HardCases",
  ]

  /// Every sample, in chapters.
  public static let chapters: [Chapter] = {
    let listed = order.compactMap { name in found.first { $0.file == name } }
    return listed + found.filter { !order.contains($0.file) }
  }()

  /// Every sample's figure.
  public static let all = chapters.flatMap { $0.samples.map(\.figure) }

  /// Their names, by which parametrised tests take them: a failure then prints no data.
  public static let names = all.map(\.name)
}

/// Samples of one kind.
public struct Chapter: Sendable {
  /// The name of their file.
  let file: String
  /// What they have in common, as a heading.
  public let title: String
  /// The samples, in the order of the file.
  public let samples: [Sample]
}

/// A figure with the words and the source that stand beside it.
public struct Sample: Sendable {
  /// The figure.
  public let figure: Figure
  /// What it shows, in sentences.
  public let words: String
  /// The Swift expression that makes it.
  public let source: String
}
