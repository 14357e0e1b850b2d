/// The parameters of an experiment with their present values, in the order of the reference page.
public struct ParameterList: ParameterBinder, Hashable, Sendable {
  /// Each parameter with its value.
  public private(set) var entries: [Entry] = []

  /// A parameter at a value.
  public struct Entry: Hashable, Sendable {
    /// The parameter.
    public var parameter: Parameter
    /// Its value.
    public var value: ParameterValue
  }

  /// The parameters of `experiment`.
  public init(of experiment: some Experiment) {
    var experiment = experiment
    experiment.bind(&self)
  }

  /// Notes the parameter and leaves its value alone.
  public mutating func value(for parameter: Parameter, now: ParameterValue) -> ParameterValue {
    entries.append(Entry(parameter: parameter, value: now))
    return now
  }

  /// Asks for nothing.
  public mutating func require(_ condition: Bool, _ name: String, _ message: String) {}

  /// Takes no complaint.
  public mutating func complain(about file: DataFile, _ problem: DataFile.Problem) {}
}
