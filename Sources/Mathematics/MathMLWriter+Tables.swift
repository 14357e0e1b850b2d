extension MathMLWriter {
  /// An array: a matrix, cases, aligned equations.
  mutating func table(_ node: Node, _ style: Style) throws(Failure) -> Atom {
    let kind = node.text("colSeparationType") ?? ""
    let rows = node.rows("body")
    let columns = Columns(node.entries("cols"))
    let lines = node.flags("hLinesBeforeRow")
    let gaps = node.lengths("rowGaps")
    let isNarrow = kind == "small" || (node.number("arraystretch") ?? 1) < 1
    // A browser's table is compact within; display style must be asked for.
    let inner = Style(isDisplay: false, level: style.level, font: style.font)
    // Numbers stand at the page's edge: columns of one width on either side keep the rest centred.
    let isNumbered = rows.indices.contains { node.isCounted($0) || node.hasTag($0) }
    let width = rows.map(\.count).max() ?? 0
    var content = ""
    for (index, row) in rows.enumerated() {
      content += isNumbered ? "<mtr><mtd class=\"tex-lead\"></mtd>" : "<mtr>"
      for (column, cell) in row.enumerated() {
        var names = columns.names(of: column)
        if kind.hasPrefix("align") { names.append(column % 2 == 0 ? "tex-p" : "tex-q") }
        if lines.indices.contains(index), lines[index] { names.append("tex-above") }
        let isLast = index == rows.count - 1
        if isLast, lines.indices.contains(index + 1), lines[index + 1] { names.append("tex-below") }
        let label = names.isEmpty ? "" : " class=\"\(names.joined(separator: " "))\""
        var words = try self.row([cell], inner)
        if column == 0, gaps.indices.contains(index), let gap = gaps[index], gap > 0 {
          words += "<mspace depth=\"\((gap + 0.4).em)\"/>"
        }
        content += "<mtd\(label)>\(words)</mtd>"
      }
      if isNumbered {
        content += String(repeating: "<mtd></mtd>", count: width - row.count)
        content += try tag(of: index, in: node, style)
      }
      content += "</mtr>"
    }
    let isCases = node.entries("cols").contains { ($0["postgap"] as? Double) == 1 }
    let name =
      isNarrow
      ? "tex-small"
      : isCases
        ? "tex-cases"
        : kind == "alignat"
          ? "tex-align tex-alignat" : kind == "align" || kind == "gather" ? "tex-align" : nil
    let names = [name, isNumbered ? "tex-numbered" : nil].compactMap(\.self).joined(separator: " ")
    return Atom("<mtable\(names.isEmpty ? "" : " class=\"\(names)\"")>\(content)</mtable>")
  }

  /// The number that `\tag` gives to a row, or the room for one that the page gives.
  private mutating func tag(
    of row: Int, in node: Node, _ style: Style
  ) throws(Failure) -> String {
    var words = ""
    if node.isCounted(row) {
      words = "<mtext>(\(SetFormula.number))</mtext>"
    } else if node.hasTag(row) {
      words = try self.row(node.rows("tags")[row], style)
    }
    return "<mtd class=\"tex-tag\">\(words)</mtd>"
  }

  /// How the columns of an array are set.
  private struct Columns {
    private var classes: [[String]] = []

    init(_ entries: [[String: Any]]) {
      var hasLine = false
      for entry in entries {
        switch entry["type"] as? String {
        case "separator"?:
          if classes.isEmpty {
            hasLine = true
          } else {
            classes[classes.count - 1].append("tex-after")
          }
        case "align"?:
          var names: [String] = []
          switch entry["align"] as? String {
          case "l"?: names.append("tex-l")
          case "r"?: names.append("tex-r")
          default: break
          }
          if hasLine { names.append("tex-before") }
          hasLine = false
          classes.append(names)
        default: break
        }
      }
    }

    func names(of column: Int) -> [String] {
      classes.indices.contains(column) ? classes[column] : []
    }
  }
}
