public import Foundation
import Synchronization

/// Sets formulas: TeX goes in, MathML comes out.
///
/// KaTeX parses; what is made of its tree is ours. Each formula is set once: results are remembered,
/// and KaTeX's trees are kept on disk, so that an engine starts only for a formula that is new.
///
///     let set = try Typesetter().set([TeX("x^2")])
///     set[TeX("x^2")]  // .success, with <math><msup><mi>x</mi><mn>2</mn></msup></math>
public final class Typesetter: Sendable {
  private let cache: FormulaCache
  /// Where KaTeX is looked for.
  private let places: [String]
  private let state = Mutex(State())

  private struct State {
    var known: [Request: Result<SetFormula, TeXError>] = [:]
    var library: KaTeXLibrary?
    var enginesStarted = 0
  }

  private struct Request: Hashable {
    var formula: TeX
    var macros: [String: String]
  }

  /// A typesetter that keeps what it learns in `folder`, or in memory alone.
  public init(cache folder: URL? = nil) {
    cache = FormulaCache(in: folder)
    places = KaTeXLibrary.places
  }

  /// A typesetter with the KaTeX that the file at `path` holds.
  package init(katex path: String) {
    cache = FormulaCache(in: nil)
    places = [path]
  }

  /// How many times an engine had to be started.
  package var enginesStarted: Int { state.withLock { $0.enginesStarted } }

  /// What there is to say of the KaTeX that formulas were set with: nil where it is the one that
  /// Fieldbook was tried with, or where none was needed.
  public var warning: String? { state.withLock { $0.library?.warning } }

  /// Sets `formulas`.
  ///
  /// - Parameters:
  ///   - formulas: Any number of formulas; equal ones are set once.
  ///   - macros: What commands stand for, by their names with a backslash.
  /// - Returns: For each formula its MathML, or what is wrong with it.
  /// - Throws: Where KaTeX is needed and is not there.
  public func set(
    _ formulas: some Sequence<TeX>, macros: [String: String] = [:]
  ) throws(EngineError) -> [TeX: Result<SetFormula, TeXError>] {
    let formulas = Set(formulas)
    guard !formulas.isEmpty else { return [:] }
    let outcome = state.withLock {
      state -> Result<[TeX: Result<SetFormula, TeXError>], EngineError> in
      do throws(EngineError) {
        return .success(try set(formulas, macros, &state))
      } catch {
        return .failure(error)
      }
    }
    return try outcome.get()
  }

  private func set(
    _ formulas: Set<TeX>, _ macros: [String: String], _ state: inout State
  ) throws(EngineError) -> [TeX: Result<SetFormula, TeXError>] {
    var results: [TeX: Result<SetFormula, TeXError>] = [:]
    var missing: [TeX: Question] = [:]
    for formula in formulas {
      if let known = state.known[Request(formula: formula, macros: macros)] {
        results[formula] = known
      } else if let refusal = Refusal.of(formula.source, macros: macros) {
        results[formula] = .failure(refusal)
      } else {
        let library: KaTeXLibrary
        if let known = state.library {
          library = known
        } else {
          library = try KaTeXLibrary(in: places)
        }
        state.library = library
        let question = Question(formula, macros: macros, library: library)
        if let answer = cache.recall(question.key), let result = Answer.read(answer, formula) {
          results[formula] = result
        } else {
          missing[formula] = question
        }
      }
    }
    if !missing.isEmpty, let library = state.library {
      state.enginesStarted += 1
      // In this order, so that whatever an engine remembers is remembered in the same order.
      let order = missing.keys.sorted {
        ($0.source, $0.isDisplay ? 1 : 0) < ($1.source, $1.isDisplay ? 1 : 0)
      }
      let questions = order.compactMap { missing[$0] }
      let answers = try RoomyThread.run { Self.ask(questions, library) }.get()
      for (formula, answer) in zip(order, answers) {
        guard let answer else {
          results[formula] = .failure(Refusal.tooLarge)
          continue
        }
        guard let result = Answer.read(answer, formula) else {
          results[formula] = .failure(Refusal.tooDeep)
          continue
        }
        if let key = missing[formula]?.key { cache.store(answer, under: key) }
        results[formula] = result
      }
    }
    for (formula, result) in results {
      state.known[Request(formula: formula, macros: macros)] = result
    }
    return results
  }

  /// KaTeX's answers; an engine that ran out of memory is replaced.
  private static func ask(
    _ questions: [Question], _ library: KaTeXLibrary
  ) -> Result<[String?], EngineError> {
    do throws(EngineError) {
      var engine = try Engine(library)
      var answers: [String?] = []
      for question in questions {
        let answer = engine.answer(question.json)
        if answer == nil { engine = try Engine(library) }
        answers.append(answer)
      }
      return .success(answers)
    } catch {
      return .failure(error)
    }
  }
}
