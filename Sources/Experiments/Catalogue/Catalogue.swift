/// Every experiment there is.
public enum Catalogue {
  /// Shows each experiment's type to `visitor`, in the order of the reference page.
  public static func visit(_ visitor: inout some ExperimentVisitor) {
    visitor.visit(Descent.self)
    visitor.visit(LevelSets.self)
    visitor.visit(AnnealingChain.self)
    visitor.visit(Annealing.self)
    visitor.visit(LocalOptima.self)
    visitor.visit(Colouring.self)
    visitor.visit(AutomataLearning.self)
  }
}

/// Who visits the experiments of the catalogue.
public protocol ExperimentVisitor {
  /// Looks at one kind of experiment.
  mutating func visit<Kind: Experiment>(_ kind: Kind.Type)
}
