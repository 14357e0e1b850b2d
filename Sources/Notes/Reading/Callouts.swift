/// The callouts of a note: the quotations whose first line is `[!KIND]`, perhaps with `{#id}` after it.
struct Callouts {
  /// What the first line says of the quotation at each step; the blocks are not yet in it.
  private(set) var heads: [Int: Callout] = [:]
  /// What was wrong.
  private(set) var diagnostics: [Diagnostic] = []

  /// The callouts of the walk `steps` through `source`.
  init(_ steps: [MarkdownStep], in source: SourceText) {
    var open: [Callout?] = []
    for (index, step) in steps.enumerated() {
      guard case .enter(let node) = step else {
        _ = open.popLast()
        continue
      }
      guard node.kind.isContainer else { continue }
      var head: Callout?
      if case .quote = node.kind, index + 1 < steps.count,
        case .enter(let first) = steps[index + 1], case .paragraph = first.kind
      {
        head = read(first, in: source, within: open.last ?? nil)
        heads[index] = head
      }
      open.append(head)
    }
  }

  /// Whether the paragraph at `step` starts with the first line of a callout.
  func isHead(_ step: Int) -> Bool { heads[step - 1] != nil }
}

extension Callouts {
  private static let names = Callout.Kind.allCases.map { $0.rawValue.uppercased() }

  /// What the first line of `paragraph` says, where it stands in the callout `outer`; nil where it is
  /// text like any other.
  private mutating func read(
    _ paragraph: MarkdownNode, in source: SourceText, within outer: Callout?
  ) -> Callout? {
    let end = paragraph.content.firstIndex(of: UInt8(ascii: "\n")) ?? paragraph.content.count
    let line = String(decoding: paragraph.content[..<end], as: UTF8.self)
    guard let match = line.prefixMatch(of: #/\[!([A-Za-z]+)\](?![(\[:])\s*/#) else { return nil }
    var start = TextStart(of: paragraph, in: source)
    func place(_ index: String.Index) -> Place {
      let offset = line.utf8.distance(from: line.startIndex, to: index)
      return start.place(of: offset, in: paragraph.content, source: source)
    }
    let word = match.output.1
    guard let kind = Callout.Kind(rawValue: word.lowercased()) else {
      let suggestion = nearest(word.uppercased(), among: Self.names)
      let choice = suggestion == nil ? "; there are \(enumerated(Self.names))" : ""
      report(place(word.startIndex), "unknown callout \(quoted(String(word)))\(choice)", suggestion)
      return nil
    }
    var callout = Callout(kind, blocks: [], place: place(line.startIndex))
    let rest = line[match.range.upperBound...]
    if let id = rest.wholeMatch(of: #/\{#([^}]*)\}\s*/#)?.output.1 {
      callout.id = self.id(String(id), of: kind, at: place(id.startIndex))
    } else if !rest.isEmpty {
      report(
        place(rest.startIndex),
        "text after '[!\(word)]'; begin it in the next line of the quotation")
    }
    if kind == .solution, outer?.kind != .exercise {
      report(
        callout.place, "a solution stands in its exercise: give each of its lines another '> '")
    }
    return callout
  }

  private mutating func id(
    _ id: String, of kind: Callout.Kind, at place: Place
  ) -> Located<String>? {
    guard kind == .exercise else {
      report(place, "only an exercise has an id; remove '{#\(id)}'")
      return nil
    }
    guard ExperimentReader.isID(id) else {
      report(
        place,
        "an id starts with a letter and holds letters a to z, digits and hyphens only, at most 64, "
          + "not \(quoted(id))")
      return nil
    }
    return Located(id, at: place)
  }

  /// Reports the ids that something else on the page has.
  mutating func check(against outline: Outline) {
    var places: [String: Place] = [:]
    for fence in outline.experiments.values { places[fence.id.value] = fence.id.place }
    let anchors = Set(outline.anchors.values)
    for index in heads.keys.sorted() {
      guard let id = heads[index]?.id else { continue }
      if let taken = places[id.value] {
        report(id.place, "id \(quoted(id.value)) is taken in line \(taken.line); choose another")
        heads[index]?.id = nil
      } else if anchors.contains(id.value) {
        report(id.place, "id \(quoted(id.value)) is the anchor of a heading; choose another")
        heads[index]?.id = nil
      }
      places[id.value] = id.place
    }
  }

  private mutating func report(_ place: Place, _ summary: String, _ suggestion: String? = nil) {
    diagnostics.append(Diagnostic(at: place, summary, suggestion: suggestion))
  }
}
