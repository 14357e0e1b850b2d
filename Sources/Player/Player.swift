public import Experiments
import Figures

/// Runs experiments for a page that stands in a browser.
///
/// A request is text: the experiment's name on the first line, then `show=NAME`, `id=PREFIX` and
/// `alt=WORDS` where wanted, and the parameters as on the command line.
///
///     var player = Player()
///     player.play("descent\nshow=trajectories\nrate=0.02")  // .markup("<div class=\"fig\">…")
///
/// It remembers its last outcome, so that a page that shows several exhibits of one run asks for each
/// of them, and the trials run once.
public struct Player {
  /// The last run that came to an outcome, by the lines that asked for it.
  private var last: (lines: [String], outcome: Outcome, exhibit: String?)?

  /// A player that has run nothing yet.
  public init() {}

  /// The answer to a request.
  public enum Reply: Hashable, Sendable {
    /// An exhibit's SVG or HTML.
    case markup(String)
    /// Why there is none: one error on each line.
    case failure(String)
  }

  /// Runs what `text` asks for, out of the catalogue.
  public mutating func play(_ text: String) -> Reply {
    play(text, from: WholeCatalogue())
  }

  /// Runs what `text` asks for, out of `shelf`.
  public mutating func play(_ text: String, from shelf: some Shelf) -> Reply {
    let request = Request(text)
    if let last, last.lines.elementsEqual(request.run, by: { equal($0, $1) }) {
      return exhibit(request.show ?? last.exhibit, of: last.outcome, for: request)
    }

    let settings: [Setting]
    do { settings = try request.settings() } catch {
      return .failure("a parameter is written key=value, not '\(error.line)'")
    }
    var runner = Runner(of: request.experiment, settings: settings)
    shelf.visit(&runner)
    switch runner.result {
    case .outcome(let outcome, let exhibit):
      last = (request.run, outcome, exhibit)
      return self.exhibit(request.show ?? exhibit, of: outcome, for: request)
    case .errors(let errors):
      return .failure(errors.map { $0.message }.joined(separator: "\n"))
    case nil:
      return .failure("unknown experiment '\(request.experiment)'")
    }
  }

  /// The exhibit `name` of `outcome` as `request` wants it.
  private func exhibit(_ name: String?, of outcome: Outcome, for request: Request) -> Reply {
    let name = name ?? ""
    switch outcome.exhibits.first(where: { equal($0.name, name) }) {
    case .figure(let figure):
      return .markup(figure.svg(id: request.id, description: request.alt).source)
    case .table(let table):
      return .markup(table.html(id: request.id).source)
    case nil:
      return .failure("experiment '\(request.experiment)' shows no '\(name)'")
    }
  }
}

/// A choice of experiments.
public protocol Shelf {
  /// Shows each experiment's type to `visitor`.
  func visit(_ visitor: inout some ExperimentVisitor)
}

/// The whole catalogue.
private struct WholeCatalogue: Shelf {
  func visit(_ visitor: inout some ExperimentVisitor) { Catalogue.visit(&visitor) }
}
