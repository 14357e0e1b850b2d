import Mathematics
import Notes

/// The formulas of a course, set.
struct FormulaBook: Sendable {
  private var formulas: [TeX: Result<SetFormula, TeXError>] = [:]
  /// Why none could be set, or what to know of how they were, at the first of them.
  private(set) var diagnostics: [Diagnostic] = []

  /// The formulas of `course`, as `typesetter` sets them.
  init(_ course: Course, by typesetter: Typesetter) {
    var found: [Formula] = []
    for note in course.notes { note.forEachFormula { found.append($0) } }
    do throws(EngineError) {
      formulas = try typesetter.set(
        found.map { TeX($0.tex, isDisplay: $0.isDisplay) }, macros: course.macros)
      if let first = found.first, let warning = typesetter.warning {
        diagnostics = [Diagnostic(.warning, at: first.place(atUTF16: 0), warning)]
      }
    } catch {
      if let first = found.first {
        diagnostics = [Diagnostic(at: first.place(atUTF16: 0), error.message)]
      }
    }
  }

  /// Whether there are none.
  var isEmpty: Bool { formulas.isEmpty }

  /// The colours beyond those with names that formulas ask for, `#rrggbb`, in order.
  var colours: [String] {
    var found: Set<String> = []
    for case .success(let set) in formulas.values {
      for match in set.mathML.matches(of: #/"tex-x([0-9a-f]{6})"/#) {
        found.insert("#" + match.output.1)
      }
    }
    return found.sorted()
  }

  /// `formula` as it was set.
  ///
  /// - Throws: What is wrong with it, at its place; nothing where no formula could be set, which has
  ///   been told.
  func set(_ formula: Formula) throws(Diagnostic) -> SetFormula? {
    switch formulas[TeX(formula.tex, isDisplay: formula.isDisplay)] {
    case .success(let set): return set
    case .failure(let error):
      throw Diagnostic(at: formula.place(atUTF16: error.offset), error.message)
    case nil: return nil
    }
  }

  /// `formula` in plain characters.
  func words(of formula: Formula) -> String {
    if case .success(let set) = formulas[TeX(formula.tex, isDisplay: formula.isDisplay)] {
      return set.words
    }
    return formula.tex
  }
}

extension Note {
  /// Calls `visit` with every formula of the note, in no order that matters.
  fileprivate func forEachFormula(_ visit: (Formula) -> Void) {
    forEachBlock { block in
      switch block {
      case .formula(let formula, _): visit(formula)
      case .experiment(let fence):
        for case .formula(let formula) in fence.captionText { visit(formula) }
      default: break
      }
    }
    forEachInline { if case .formula(let formula) = $0 { visit(formula) } }
  }
}

extension [Inline] {
  /// The words alone: what a table of contents or the search can hold; formulas in plain characters.
  func plainText(_ formulas: FormulaBook) -> String { plainText { formulas.words(of: $0) } }
}
