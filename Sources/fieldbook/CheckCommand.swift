import ArgumentParser
import Building
import Foundation
import Notes
import Site

/// `fieldbook check`: everything a build would say and a little more, without writing the site.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check the notes as a build would, and write nothing but results of trials.",
    discussion: """
      It also warns of works in 'references.yml' that no note cites. With '--strict' it warns of \
      numbers in the prose near an experiment that nothing checks, and every warning counts: the \
      exit code is 1.

      With '--external' it asks the web whether links still lead somewhere, eight at a time. What \
      answered within the last week is not asked again; a page that is gone is an error, one that \
      does not answer a warning.

      EXAMPLE:
        fieldbook check
        fieldbook check --strict --external
        fieldbook check --format json
      """)

  @OptionGroup var options: CourseOptions

  @Flag(help: "Warn also of numbers that nothing checks, and fail where there is any warning.")
  var strict = false

  @Flag(help: "Ask the web whether links to other sites still lead somewhere.")
  var external = false

  @Option(
    help: ArgumentHelp(
      "How findings are told: 'text' with the lines they speak of, 'line' with one line for each, "
        + "for editors, or 'json'.", valueName: "text|line|json"))
  var format = FindingFormat.text

  @Option(help: "How many seconds to wait for another site.")
  var timeout = 10

  func validate() throws {
    guard (1...600).contains(timeout) else {
      throw ValidationError("'--timeout' takes a number from 1 to 600, not \(timeout).")
    }
  }

  func run() async throws {
    // Solutions that are held back are checked too.
    var builder = Builder(options)
    let request = BuildRequest(solutions: .all, isThorough: true, isStrict: strict)
    let built = try await builder.buildAndTell(request, as: format)
    let links = external ? try checkLinks(in: built) : []
    let found = CourseReading.sorted(built.diagnostics + links)
    switch format {
    case .text: Console.report(links, sources: built.sources)
    case .line, .json: print(found, as: format)
    }
    let hasErrors = links.contains { $0.severity == .error } || strict && !links.isEmpty
    if !built.isFit || hasErrors { throw Ending.faultyNotes }
    if format == .text {
      Swift.print("\(built.notes) notes, \(built.plans.count) experiments: no errors")
    }
  }

  private func print(_ found: [Diagnostic], as format: FindingFormat) {
    switch format {
    case .text: break
    case .line: for diagnostic in found { Swift.print(diagnostic) }
    case .json: Swift.print(json(of: found))
    }
  }

  /// Asks the web for every link to another site, and says what is wrong with it; as text, also how
  /// many are well.
  private func checkLinks(in built: BuiltCourse) throws -> [Diagnostic] {
    let links = externalLinks(of: CourseReading(folder: options.notes).published)
    var cache = LinkCache(in: options.workshop.folder)
    let asked = links.map(\.value).filter { !cache.isFresh($0) }
    let answers = try LinkProbe(timeout: timeout).answers(to: asked)
    for (address, answer) in answers where answer.isGood { cache.keep(address) }
    cache.save()
    let faults = links.compactMap { link in
      answers[link.value].flatMap { $0.diagnostic(of: link) }
    }
    if format == .text {
      Swift.print(
        "\(links.count) links to other sites: \(links.count - faults.count) are well, "
          + "\(links.count - asked.count) of them known from before")
    }
    return faults
  }
}
