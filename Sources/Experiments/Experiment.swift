public import Figures

/// A kind of run with typed parameters, declared once.
///
/// From this one declaration come the keys of a note's block, their checks and messages, the
/// reference page, the canonical form in the cache key and the command line. The walk of a run:
/// `bind` the parameters, list the `trials`, `observe` each of them (in any order, on any thread, or
/// recalled from the cache), and `report` what they showed.
public protocol Experiment: Sendable {
  /// One independent piece of the run: everything `observe` needs to know, the seed included.
  associatedtype Trial: Storable
  /// What one trial measured.
  associatedtype Observation: Storable

  /// The name that notes and the command line call it by; lower case, with hyphens.
  static var name: String { get }
  /// One sentence on what it does, without a full stop.
  static var summary: String { get }

  /// The experiment with its default parameters.
  init()

  /// Offers every parameter to `parameters`, in the order of the reference page.
  mutating func bind(_ parameters: inout some ParameterBinder)

  /// The pieces of the run, in an order that is part of the outcome.
  func trials() -> [Trial]

  /// Runs one trial: a pure function, so that its result can be stored under the trial itself.
  static func observe(_ trial: Trial) -> Observation

  /// Turns the observations, one per trial and in their order, into tables, figures and values.
  func report(_ observations: [Observation]) -> Outcome
}

/// What an experiment reports.
public struct Outcome: Hashable, Sendable {
  /// The figures and tables, in the order in which they are shown by default.
  public var exhibits: [Exhibit]
  /// The named numbers.
  public var values: [NamedValue]
  /// The names of the exhibits shown when the author picks none.
  public var shown: [String]

  /// An outcome that shows `shown` by default, or all of `exhibits`.
  public init(exhibits: [Exhibit], values: [NamedValue] = [], shown: [String]? = nil) {
    self.exhibits = exhibits
    self.values = values
    self.shown = shown ?? exhibits.map(\.name)
  }
}

#if hasFeature(Embedded)
/// What can be kept in the cache; in Embedded Swift there is none, so it asks for nothing.
public protocol Storable: Sendable {}
#else
/// What can be kept in the cache: a plain value that can be written and read back.
public protocol Storable: Codable, Sendable {}
#endif
