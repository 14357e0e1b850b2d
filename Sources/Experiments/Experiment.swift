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

  /// The figures and tables it can report, in the order of the reference page.
  static var exhibits: [ExhibitDeclaration] { get }

  /// The experiment with its default parameters.
  init()

  /// Offers every parameter to `parameters`, in the order of the reference page.
  mutating func bind(_ parameters: inout some ParameterBinder)

  /// The seeds its trials draw their random numbers from; empty where nothing is random.
  var seeds: [Int] { get }

  /// The pieces of the run, in an order that is part of the outcome.
  func trials() -> [Trial]

  /// The name of what `observe` does, under which results are kept; experiments that observe the same
  /// trials in the same way give the same name, and share them.
  static var procedure: String { get }

  /// Runs one trial: a pure function, so that its result can be stored under the trial itself.
  static func observe(_ trial: Trial) -> Observation

  /// Turns the observations, one per trial and in their order, into tables, figures and values.
  func report(_ observations: [Observation]) -> Outcome
}

extension Experiment {
  /// No seeds: nothing is random.
  public var seeds: [Int] { [] }
  /// Its own name: its trials are its own.
  public static var procedure: String { name }
}

/// A figure or table that an experiment can report, as its reference page lists it.
public struct ExhibitDeclaration: Hashable, Sendable {
  /// What it is.
  public enum Kind: String, Hashable, Sendable {
    /// A picture, which needs a text alternative.
    case figure
    /// A table.
    case table
  }

  /// What it is.
  public var kind: Kind
  /// The name an author picks it by in `show`.
  public var name: String
  /// What it shows, without a full stop.
  public var summary: String
  /// Whether it is shown where the author picks nothing.
  public var isShownByDefault: Bool

  /// A figure of this name.
  public static func figure(
    _ name: String, _ summary: String, isShownByDefault: Bool = true
  ) -> Self {
    Self(kind: .figure, name: name, summary: summary, isShownByDefault: isShownByDefault)
  }

  /// A table of this name.
  public static func table(
    _ name: String, _ summary: String, isShownByDefault: Bool = true
  ) -> Self {
    Self(kind: .table, name: name, summary: summary, isShownByDefault: isShownByDefault)
  }
}

/// What an experiment reports.
public struct Outcome: Hashable, Sendable {
  /// The figures and tables; each one is among those the experiment declares.
  public var exhibits: [Exhibit]
  /// The named numbers.
  public var values: [NamedValue]

  /// An outcome with these exhibits and values.
  public init(exhibits: [Exhibit], values: [NamedValue] = []) {
    self.exhibits = exhibits
    self.values = values
  }
}
