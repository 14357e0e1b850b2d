import Experiments
public import Figures
public import Notes

/// What came of a course's experiments.
public struct WorkshopReport: Sendable {
  /// Every block's outcome, in reading order.
  public var blocks: [BlockReport] = []
  /// What is wrong with blocks, seen only after they ran.
  public var diagnostics: [Diagnostic] = []
  /// Why results could not be stored, in words; nil where they were.
  public var trouble: String?
}

/// One block's outcome.
public struct BlockReport: Sendable {
  /// The block and what it ran.
  public var plan: BlockPlan
  /// The figures and tables to show, in the author's order.
  public var shown: [Exhibit]
  /// All tables of the outcome, those not shown included.
  public var tables: [Table]
  /// The named numbers.
  public var values: [NamedValue]
  /// How many seconds the trials took together that ran; nil where all were recalled.
  public var seconds: Double?
}

/// Something an experiment must never do: a defect of ours, not of the notes.
public enum WorkshopDefect: Error, Hashable, Sendable, CustomStringConvertible {
  /// It reports a figure or table that it does not declare.
  case undeclaredExhibit(String, experiment: String)

  /// The defect as a sentence.
  public var description: String {
    switch self {
    case .undeclaredExhibit(let name, let experiment):
      "experiment '\(experiment)' reports '\(name)', which it does not declare"
    }
  }
}

extension BlockPlan {
  /// The exhibits of `outcome` that this block shows, and what is wrong with its choice.
  func exhibits(of outcome: Outcome) -> (shown: [Exhibit], faults: [Diagnostic]) {
    var shown: [Exhibit] = []
    var faults: [Diagnostic] = []
    for name in self.shown {
      if let exhibit = outcome.exhibits.first(where: { $0.name == name }) {
        shown.append(exhibit)
        let place = fence.show?.first(where: { $0.value == name })?.place ?? fence.id.place
        faults += exhibit.faults.map { Diagnostic(.warning, at: place, "'\(name)': \($0)") }
      } else if let place = fence.show?.first(where: { $0.value == name })?.place {
        faults.append(
          Diagnostic(
            at: place, "experiment '\(run.experiment)' has no '\(name)' with these parameters"))
      }
    }
    return (shown, faults)
  }
}

extension Exhibit {
  /// What of its data cannot be seen.
  fileprivate var faults: [String] {
    switch self {
    case .figure(let figure): figure.faults
    case .table: []
    }
  }
}
