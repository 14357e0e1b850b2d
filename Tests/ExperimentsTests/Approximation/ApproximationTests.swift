import Experiments
import Figures
import Testing

@Suite("Approximation")
struct ApproximationTests {
  private func outcome(_ change: (inout Approximation) -> Void) -> Outcome {
    var experiment = Approximation()
    change(&experiment)
    return experiment.report(experiment.trials().map { Approximation.observe($0) })
  }

  @Test("Errors of smooth functions fall with the square of the number of hinges, below the bound")
  func rates() {
    for target in [TargetFunction.sine, .exponential, .square] {
      let outcome = outcome {
        $0.target = target
        $0.widths = []
      }
      #expect(abs(outcome.number("even.rate") + 2) < 0.01)
      for n in [4, 8, 16, 32, 64, 128, 256] {
        // x² reaches the bound.
        #expect(
          outcome.number("even.n\(n).error") <= outcome.number("even.n\(n).bound") + 1e-14)
      }
    }
  }

  @Test("√x falls as n^(−1/2) with even knots, and as n⁻² with knots (i/n)⁴")
  func graded() throws {
    let outcome = outcome {
      ($0.target, $0.grading, $0.widths) = (.squareRoot, 4, [])
    }
    #expect(abs(outcome.number("even.rate") + 0.5) < 1e-6)
    #expect(abs(outcome.number("graded.rate") + 2) < 0.01)
    #expect(outcome.value("even.n4.bound") == nil)
    let table = try #require(outcome.table("errors-table"))
    #expect(table.columns.map(\.key) == ["n", "error", "scaled", "graded-error", "graded-scaled"])
  }

  @Test("A step keeps at least half its height as error, however many hinges or bumps")
  func step() {
    let outcome = outcome { ($0.target, $0.widths) = (.step, []) }
    for n in [4, 8, 16, 32, 64, 128, 256] {
      #expect(outcome.number("even.n\(n).error") >= 0.5)
    }
    #expect(outcome.number("bumps.error") >= 0.5)
  }

  @Test("Trained networks of 16 units and more err by more than the constructed function")
  func trained() throws {
    let outcome = outcome { $0.widths = [4, 16, 32] }
    // Twice and half the medians of an independent run.
    for (width, band) in [(4, 0.1...1.2), (16, 0.0125...0.13), (32, 0.0065...0.033)] {
      let error = try #require(outcome.value("trained.n\(width).error"))
      #expect(error.samples.count == 5)
      #expect(band.contains(error.samples.sorted()[2]), "\(width): \(error.samples)")
    }
    #expect(outcome.number("trained.n32.ratio") > 1.3)
  }

  @Test("More bumps come closer")
  func bumps() {
    let errors = [4, 16, 64].map { count in
      outcome { ($0.widths, $0.bumps) = ([], count) }.number("bumps.error")
    }
    #expect(errors[0] > 2 * errors[1] && errors[1] > 2 * errors[2])
  }
}
