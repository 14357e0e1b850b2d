/// A heat map as one path per shade: runs of equal cells, drawn by a pen as wide as a cell.
///
/// Where that takes too many words, as for noise in shades of ink, it is an image instead. Both are in
/// units of cells, so that two layouts can share them under their own transforms.
struct HeatMapDrawing: Hashable, Sendable {
  /// Paths longer than this in all are replaced by an image, if it is shorter.
  private static let longest = 16_000

  /// The shades to draw.
  let cells: ShadedCells
  private let paths: Markup
  private let image: String?

  /// The drawing of `grid` between the ends of `domain`.
  init(_ grid: Grid, domain: ClosedRange<Double>, kind: ColourScale.Kind) {
    cells = ShadedCells(grid, domain: domain, kind: kind)
    paths = cells.paths
    let length = paths.source.utf8.count
    let image = kind == .ink && length > HeatMapDrawing.longest ? cells.image.dataURL : nil
    self.image = image.flatMap { $0.utf8.count < length ? $0 : nil }
  }

  /// The heat map, one unit to a cell; `shared` is the id of what a copy in another layout refers to,
  /// `own` the prefix of this layout's ids.
  func markup(shared: String, own: String, isCopy: Bool) -> Markup {
    let width = "\(cells.columns)"
    let height = "\(cells.rows)"
    guard let image else {
      return isCopy
        ? .leaf("use", ["href": "#\(shared)"]) : .element("g", ["id": shared], paths)
    }
    // The image's luminance says how much of the ink is seen.
    let original = Markup.leaf(
      "image",
      [
        "id": shared, "width": width, "height": height, "preserveAspectRatio": "none",
        "href": image,
      ])
    let mask = Markup.element(
      "mask",
      [
        "id": "\(own)-mask", "maskUnits": "userSpaceOnUse", "x": "0", "y": "0",
        "width": width, "height": height,
      ], isCopy ? .leaf("use", ["href": "#\(shared)"]) : original)
    return mask
      + .leaf("rect", ["width": width, "height": height, "mask": "url(#\(own)-mask)"])
  }
}
