/// One thing an experiment can be told: its name, what it may be, and what it means.
public struct Parameter: Hashable, Sendable {
  /// The key in a note and on the command line; lower case, with hyphens.
  public var name: String
  /// What values it takes.
  public var kind: Kind
  /// What it means, with its unit, without a full stop.
  public var help: String

  /// The values a parameter takes.
  public indirect enum Kind: Hashable, Sendable {
    /// A number in a range.
    case number(ClosedRange<Double>)
    /// A whole number in a range.
    case integer(ClosedRange<Int>)
    /// `true` or `false`.
    case flag
    /// One of these words.
    case choice([String])
    /// The name of a file beside the notes that ends in this, or `none`.
    case file(ending: String)
    /// A list of such values, with a count in a range.
    case list(Kind, count: ClosedRange<Int>)
    /// One of these words, which stand for values, or a value of this kind.
    case named([String], Kind)
  }
}

/// A parameter's value, free of its type.
public enum ParameterValue: Hashable, Sendable {
  /// A number.
  case number(Double)
  /// A whole number.
  case integer(Int)
  /// A yes or no.
  case flag(Bool)
  /// A word of a closed list.
  case word(String)
  /// A file, with all that is in it.
  case file(DataFile?)
  /// A list.
  case list([ParameterValue])

  /// The one spelling of this value: what the cache key holds and the reference page shows.
  public var canonical: String {
    switch self {
    case .number(let number):
      number == number.rounded(.towardZero) && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
    case .integer(let integer): "\(integer)"
    case .flag(let flag): flag ? "true" : "false"
    case .word(let word): word
    case .file(let file): file?.name ?? "none"
    case .list(let list): "[" + list.map { $0.canonical }.joined(separator: ", ") + "]"
    }
  }
}

/// A closed list of words that a parameter chooses from.
public protocol ParameterChoice: CaseIterable, Hashable, RawRepresentable, Sendable
where RawValue == String {}

/// Who visits an experiment's parameters: to list them, to set them, to name them.
///
/// `value(for:now:)` is the only requirement; the typed methods in its extension are what an
/// experiment calls.
public protocol ParameterBinder {
  /// Offers a parameter at its present value and returns the value it has from now on, which is of
  /// the parameter's kind; a binder that has an error to tell keeps it and returns the present value.
  mutating func value(for parameter: Parameter, now: ParameterValue) -> ParameterValue

  /// Says that the parameters do not fit together unless `condition` holds; the message completes
  /// `parameter 'name' …`.
  mutating func require(_ condition: Bool, _ name: String, _ message: String)

  /// Says what is wrong with the file that a parameter names.
  mutating func complain(about file: DataFile, _ problem: DataFile.Problem)
}

extension ParameterBinder {
  /// Binds a number.
  public mutating func number(
    _ name: String, _ value: inout Double, in range: ClosedRange<Double>, _ help: String
  ) {
    let parameter = Parameter(name: name, kind: .number(range), help: help)
    if case .number(let new) = self.value(for: parameter, now: .number(value)) { value = new }
  }

  /// Binds a whole number.
  public mutating func integer(
    _ name: String, _ value: inout Int, in range: ClosedRange<Int>, _ help: String
  ) {
    let parameter = Parameter(name: name, kind: .integer(range), help: help)
    if case .integer(let new) = self.value(for: parameter, now: .integer(value)) { value = new }
  }

  /// Binds a yes or no.
  public mutating func flag(_ name: String, _ value: inout Bool, _ help: String) {
    let parameter = Parameter(name: name, kind: .flag, help: help)
    if case .flag(let new) = self.value(for: parameter, now: .flag(value)) { value = new }
  }

  /// Binds one word of a closed list.
  public mutating func choice<Choice: ParameterChoice>(
    _ name: String, _ value: inout Choice, _ help: String
  ) {
    let parameter = Parameter(name: name, kind: .choice(Choice.words), help: help)
    guard case .word(let word) = self.value(for: parameter, now: .word(value.rawValue)) else {
      return
    }
    if let new = Choice(word: word) { value = new }
  }

  /// Binds a file beside the notes whose name ends in `ending`, such as `.tsp`, or none.
  public mutating func file(
    _ name: String, _ file: inout DataFile?, ending: String, _ help: String
  ) {
    let parameter = Parameter(name: name, kind: .file(ending: ending), help: help)
    if case .file(let new) = self.value(for: parameter, now: .file(file)) { file = new }
  }

  /// Binds a list of words of a closed list.
  public mutating func choices<Choice: ParameterChoice>(
    _ name: String, _ values: inout [Choice], count: ClosedRange<Int>, _ help: String
  ) {
    let kind = Parameter.Kind.list(.choice(Choice.words), count: count)
    let now = ParameterValue.list(values.map { .word($0.rawValue) })
    let new = self.value(for: Parameter(name: name, kind: kind, help: help), now: now)
    guard case .list(let list) = new else { return }
    values = list.compactMap { if case .word(let word) = $0 { Choice(word: word) } else { nil } }
  }

  /// Binds a list of numbers.
  public mutating func numbers(
    _ name: String, _ values: inout [Double], in range: ClosedRange<Double>,
    count: ClosedRange<Int>, _ help: String
  ) {
    let kind = Parameter.Kind.list(.number(range), count: count)
    let now = ParameterValue.list(values.map { .number($0) })
    let new = self.value(for: Parameter(name: name, kind: kind, help: help), now: now)
    guard case .list(let list) = new else { return }
    values = list.compactMap { if case .number(let number) = $0 { number } else { nil } }
  }

  /// Binds a list of whole numbers, or a word that stands for one of some lists.
  public mutating func integers(
    _ name: String, _ values: inout [Int], in range: ClosedRange<Int>, count: ClosedRange<Int>,
    named lists: [(word: String, values: [Int])] = [], _ help: String
  ) {
    let list = Parameter.Kind.list(.integer(range), count: count)
    let kind = lists.isEmpty ? list : .named(lists.map { $0.word }, list)
    // A list that has a name is called by it, so that it has one spelling.
    let present = lists.first { $0.values == values }
    let now = present.map { .word($0.word) } ?? ParameterValue.list(values.map { .integer($0) })
    let new = self.value(for: Parameter(name: name, kind: kind, help: help), now: now)
    if case .word(let word) = new {
      values = lists.first { equal($0.word, word) }?.values ?? values
    }
    guard case .list(let list) = new else { return }
    values = list.compactMap { if case .integer(let integer) = $0 { integer } else { nil } }
  }
}

extension ParameterChoice {
  /// The choice of this word, found by its bytes: that needs no tables of Unicode in the browser.
  init?(word: String) {
    guard let choice = Self.allCases.first(where: { $0.rawValue.utf8.elementsEqual(word.utf8) })
    else { return nil }
    self = choice
  }

  /// Every word, in order of declaration.
  static var words: [String] { allCases.map { $0.rawValue } }
}
