import Foundation

/// Measures what has a budget: `make bench`, or `make bench SECTIONS=figures` for some of it.
///
/// One file for each section; a section is a function that measures with the `Meter` it is given.
/// Sizes and ratios are judged as they are. Other work on the machine makes times longer and never
/// shorter: a time is printed as the median of its runs, and misses its budget only where even the
/// fastest run does. The program ends with 1 when a budget was missed, so that a script can tell;
/// no test depends on it.
@main struct Bench {
  /// Every section by its name, in the order in which they run.
  static let sections: [(name: String, measure: @Sendable (inout Meter) throws -> Void)] = [
    ("figures", figures), ("networks", networks), ("sites", sites),
  ]

  static func main() throws {
    let asked = Array(CommandLine.arguments.dropFirst())
    let names = sections.map(\.name)
    if let unknown = asked.first(where: { !names.contains($0) }) {
      let words = "unknown section '\(unknown)'; there are \(names.joined(separator: ", "))\n"
      FileHandle.standardError.write(Data(words.utf8))
      exit(64)
    }
    var meter = Meter()
    for section in sections where asked.isEmpty || asked.contains(section.name) {
      meter.begin(section.name)
      try section.measure(&meter)
    }
    exit(meter.finish() ? 0 : 1)
  }
}
