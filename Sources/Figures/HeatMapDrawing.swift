/// A heat map as one path per shade: runs of equal cells, drawn by a pen as wide as a cell.
///
/// Where that takes too many words, as for noise, it is made of images instead: of one for shades of ink,
/// of one for each binary digit of the shades' numbers for colours. All are in units of cells, so that
/// two layouts can share them under their own transforms.
struct HeatMapDrawing: Hashable, Sendable {
  /// Paths longer than this in all are replaced by images, if they are shorter.
  private static let longest = 16_000

  /// The shades to draw.
  let cells: ShadedCells
  private let paths: Markup
  /// The addresses of the images; none where paths are drawn.
  private let images: [String]

  /// The drawing of `grid` between the ends of `domain`.
  init(_ grid: Grid, domain: ClosedRange<Double>, kind: ColourScale.Kind) {
    cells = ShadedCells(grid, domain: domain, kind: kind)
    paths = cells.paths
    let length = paths.source.utf8.count
    guard length > HeatMapDrawing.longest else {
      images = []
      return
    }
    let images = (kind == .ink ? [cells.image] : cells.planes).map { $0.dataURL }
    let isShorter = images.reduce(0) { $0 + $1.utf8.count } < length
    self.images = isShorter ? images : []
  }

  /// The heat map, one unit to a cell; `shared` is the id of what a copy in another layout refers to,
  /// `own` the prefix of this layout's ids.
  func markup(shared: String, own: String, isCopy: Bool) -> Markup {
    guard !images.isEmpty else {
      return isCopy
        ? .leaf("use", ["href": "#\(shared)"])
        : .element("g", ["id": shared, "class": "runs"], paths)
    }
    var markup = Markup()
    for (number, image) in images.enumerated() {
      // An image's luminance says how much of what is masked by it is seen.
      let original = Markup.leaf(
        "image",
        [
          "id": "\(shared)-\(number)", "width": width, "height": height,
          "preserveAspectRatio": "none", "href": image,
        ])
      markup += .element(
        "mask",
        [
          "id": "\(own)-mask\(number)", "maskUnits": "userSpaceOnUse", "x": "0", "y": "0",
          "width": width, "height": height,
        ], isCopy ? .leaf("use", ["href": "#\(shared)-\(number)"]) : original)
    }
    return markup + (cells.kind == .ink ? masked(0, rectangle(nil), own) : colours(own))
  }

  private var width: String { "\(cells.columns)" }
  private var height: String { "\(cells.rows)" }

  private func rectangle(_ className: String?) -> Markup {
    .leaf("rect", ["class": className, "width": width, "height": height])
  }

  private func masked(_ number: Int, _ content: Markup, _ own: String) -> Markup {
    .element("g", ["mask": "url(#\(own)-mask\(number))"], content)
  }

  /// Every shade as a rectangle that the binary digits of its number let through.
  private func colours(_ own: String) -> Markup {
    let shades = cells.shades
    /// The shades whose numbers start with the digits `above` and have `digits` more: those with a 0
    /// next, and over them those with a 1, where there is a 1.
    func tree(_ above: Int, _ digits: Int) -> Markup {
      guard digits > 0 else { return rectangle(shades[above].className) }
      let ones = above + 1 << (digits - 1)
      let zeros = tree(above, digits - 1)
      guard ones < shades.count else { return zeros }
      return zeros + masked(digits - 1, tree(ones, digits - 1), own)
    }
    let digits = cells.digitCount
    let all = tree(0, digits)
    return images.count > digits ? masked(digits, all, own) : all
  }
}
