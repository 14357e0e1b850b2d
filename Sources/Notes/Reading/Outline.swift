/// What must be known of a whole note before its tree can be built: the headings' anchors, and the
/// experiments with their ids.
struct Outline {
  /// The anchor of the heading at each step.
  private(set) var anchors: [Int: String] = [:]
  /// The experiment at each step.
  private(set) var experiments: [Int: ExperimentFence] = [:]
  /// The steps with code that is neither shown nor run, because something is wrong with it.
  private(set) var broken: Set<Int> = []
  /// The formula that is a block at each step.
  private(set) var formulas: [Int: FormulaReader] = [:]
  /// The id of the formula at each step, where it has one.
  private(set) var formulaIDs: [Int: Located<String>] = [:]
  /// What was wrong.
  private(set) var diagnostics: [Diagnostic] = []

  private var headings: [String: Place] = [:]

  /// The outline of the walk `steps` through `source`.
  init(_ steps: [MarkdownStep], in source: SourceText) {
    var open: [Container?] = []
    var containers: [Container] = []
    var found: [Heading] = []
    for (index, step) in steps.enumerated() {
      guard case .enter(let node) = step else {
        if let last = open.popLast(), last != nil { containers.removeLast() }
        continue
      }
      switch node.kind {
      case .heading:
        let text = Self.text(of: steps[(index + 1)...])
        let name = HeadingName(of: node, in: source)
        if let fault = name?.fault { diagnostics.append(fault) }
        found.append(
          Heading(
            step: index, text: name == nil ? text : HeadingName.removed(from: text), id: name?.id,
            place: source.place(line: node.line, byte: node.byte)))
      case .code:
        guard let code = FencedCode(node, within: containers, in: source) else { break }
        let reader = ExperimentReader(code, in: source)
        diagnostics += reader.diagnostics
        experiments[index] = reader.fence
        if reader.fence == nil, !reader.isCode { broken.insert(index) }
        if reader.isCode { diagnostics += code.labelFaults(in: source) }
      case .formulaBlock(let raw):
        let reader = FormulaReader(block: node, raw, in: source)
        diagnostics += reader.diagnostics
        formulas[index] = reader
      default: break
      }
      guard node.kind.isContainer else { continue }
      let container = node.container
      open.append(container)
      if let container { containers.append(container) }
    }
    giveAnchors(to: found)
    giveIDs()
  }

  /// A heading that has no anchor yet.
  private struct Heading {
    var step: Int
    var text: String
    var id: Located<String>?
    var place: Place
  }

  /// Gives each heading the anchor it asks for, and the others those that their words make.
  private mutating func giveAnchors(to found: [Heading]) {
    var given = Anchors()
    for heading in found {
      guard let id = heading.id else { continue }
      if let first = headings[id.value] {
        diagnostics.append(
          Diagnostic(
            at: id.place, "id \(quoted(id.value)) is taken in line \(first.line); choose another"))
      } else {
        given.reserve(id.value)
        anchors[heading.step] = id.value
        headings[id.value] = heading.place
      }
    }
    for heading in found where anchors[heading.step] == nil {
      let anchor = given.anchor(for: heading.text)
      anchors[heading.step] = anchor
      headings[anchor] = heading.place
    }
  }

  /// The text of the heading whose content starts `steps`, without what images say, and without
  /// values, so that its anchor stays when a value changes.
  private static func text(of steps: ArraySlice<MarkdownStep>) -> String {
    var text = ""
    var depth = 0
    var image: Int?
    for step in steps {
      switch step {
      case .leave:
        if depth == 0 { return text }
        depth -= 1
        if image == depth { image = nil }
      case .enter(let node):
        switch node.kind {
        case .image:
          image = image ?? depth
          depth += 1
        case _ where image != nil: if node.kind.isContainer { depth += 1 }
        case .codeSpan(let words) where Inline.isValue(words): break
        case .text(let words), .codeSpan(let words), .formula(let words): text += words
        case .softBreak, .lineBreak: text += " "
        default: if node.kind.isContainer { depth += 1 }
        }
      }
    }
    return text
  }
}

// MARK: - Ids

extension Outline {
  /// Sees to it that every experiment has an id of its own that is no heading's anchor, and that no
  /// formula has the id of something else.
  private mutating func giveIDs() {
    var places: [String: Place] = [:]
    giveIDsToFormulas(&places)
    for index in experiments.keys.sorted() {
      guard let id = experiments[index]?.id, !id.value.isEmpty else { continue }
      let problem: String
      if let first = places[id.value.lowercased()] {
        problem = "id \(quoted(id.value)) is taken in line \(first.line)"
      } else if let heading = headings[id.value] {
        problem = "id \(quoted(id.value)) is the anchor of the heading in line \(heading.line)"
      } else {
        places[id.value.lowercased()] = id.place
        continue
      }
      diagnostics.append(Diagnostic(at: id.place, "\(problem); choose another"))
      experiments[index]?.id.value = ""
    }
    var numbers: [String: Int] = [:]
    for index in experiments.keys.sorted() {
      guard let fence = experiments[index], fence.id.value.isEmpty else { continue }
      let base = Self.word(fence.name.value)
      var number = numbers[base] ?? 1
      var id = number == 1 ? base : "\(base)-\(number)"
      while places[id.lowercased()] != nil || headings[id] != nil {
        number += 1
        id = "\(base)-\(number)"
      }
      numbers[base] = number + 1
      places[id.lowercased()] = fence.place
      experiments[index]?.id = Located(id, at: fence.place)
    }
  }

  /// Gives each formula the id it asks for, where that is free.
  private mutating func giveIDsToFormulas(_ places: inout [String: Place]) {
    for index in formulas.keys.sorted() {
      guard let id = formulas[index]?.id else { continue }
      let problem: String
      if let first = places[id.value.lowercased()] {
        problem = "id \(quoted(id.value)) is taken in line \(first.line)"
      } else if let heading = headings[id.value] {
        problem = "id \(quoted(id.value)) is the anchor of the heading in line \(heading.line)"
      } else {
        places[id.value.lowercased()] = id.place
        formulaIDs[index] = id
        continue
      }
      diagnostics.append(Diagnostic(at: id.place, "\(problem); choose another"))
    }
  }

  /// `name` as an id.
  private static func word(_ name: String) -> String {
    let word = String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
    guard let first = word.first, !first.isLetter else { return word }
    return first == "-" ? "experiment\(word)" : "experiment-\(word)"
  }
}

extension MarkdownNode {
  /// What the node puts before the lines of what it holds.
  fileprivate var container: Container? {
    switch kind {
    case .quote: Container(kind: .quote, line: line)
    case .item: Container(kind: .item, line: line)
    case .footnoteDefinition: Container(kind: .footnote, line: line)
    default: nil
    }
  }
}
