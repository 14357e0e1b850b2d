/// Every experiment there is.
public enum Catalogue {
  /// Shows each experiment's type to `visitor`, in the order of the reference page.
  public static func visit(_ visitor: inout some ExperimentVisitor) {
    visitor.visit(Descent.self)
    visitor.visit(MomentumSpectrum.self)
    visitor.visit(GradientNoise.self)
    visitor.visit(LevelSets.self)
    visitor.visit(Schedules.self)
    visitor.visit(RateFinding.self)
    visitor.visit(AnnealingChain.self)
    visitor.visit(Annealing.self)
    visitor.visit(LocalOptima.self)
    visitor.visit(Colouring.self)
    visitor.visit(AutomataLearning.self)
    visitor.visit(AutomataShuffled.self)
    visitor.visit(AutomataData.self)
    visitor.visit(AutomataCapacity.self)
    visitor.visit(AutomataLabels.self)
    visitor.visit(AutomataHorizon.self)
    visitor.visit(AutomataExactness.self)
    visitor.visit(AutomataCodeLength.self)
    visitor.visit(GradientCheck.self)
    visitor.visit(Approximation.self)
  }
}

/// Who visits the experiments of the catalogue.
public protocol ExperimentVisitor {
  /// Looks at one kind of experiment.
  mutating func visit<Kind: Experiment>(_ kind: Kind.Type)
}
