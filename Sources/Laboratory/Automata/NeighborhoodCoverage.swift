/// How likely random rows are to show all eight neighbourhoods: what a network that shares its weights
/// over all cells needs to see once.
public enum NeighborhoodCoverage {
  /// The probability that each of the eight neighbourhoods occurs somewhere in `rows` random rows of
  /// `width` cells, whose ends are neighbours; exact up to rounding.
  ///
  ///     NeighborhoodCoverage.probability(rows: 1, width: 16)  // 24400/65536
  public static func probability(rows: Int, width: Int) -> Double {
    precondition(rows > 0 && width >= 3, "a row has at least three cells")
    // Inclusion and exclusion over the sets of neighbourhoods that are missing.
    var probability = 0.0
    for missing in 0..<256 {
      let avoiding = shareAvoiding(missing, width: width)
      var power = 1.0
      for _ in 0..<rows { power *= avoiding }
      probability += missing.nonzeroBitCount % 2 == 0 ? power : -power
    }
    return probability
  }

  /// The share of all rings of `width` cells in which no neighbourhood of the set `missing` occurs: the
  /// closed walks on pairs of cells, counted by powers of their matrix of steps.
  private static func shareAvoiding(_ missing: Int, width: Int) -> Double {
    var share = 0.0
    for start in 0..<4 {
      var walks = [0.0, 0, 0, 0]
      walks[start] = 1
      for _ in 0..<width {
        var next = [0.0, 0, 0, 0]
        for neighborhood in 0..<8 where missing >> neighborhood & 1 == 0 {
          next[neighborhood & 3] += walks[neighborhood >> 1] / 2
        }
        walks = next
      }
      share += walks[start]
    }
    return share
  }
}
