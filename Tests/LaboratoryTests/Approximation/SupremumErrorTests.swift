import Elementary
import Laboratory
import Testing

@Suite("The supremum of an interpolant's error")
struct SupremumErrorTests {
  private func error(
    _ function: (Double) -> Double, _ interval: ClosedRange<Double>, _ count: Int,
    grading: Double = 1, breaks: [Double] = []
  ) -> Double {
    let knots = Knots.graded(over: interval, count: count, grading: grading)
    let interpolant = HingeFunction(interpolating: function, at: knots)
    return SupremumError.between(
      function, interpolant.value(at:), ends: (knots + breaks).sorted())
  }

  /// The seven digits that a fine grid gives, which never finds the top itself.
  @Test(
    "Sine on [0, 2π]",
    arguments: zip(
      [4, 8, 16, 64, 256],
      [0.2105132428, 0.0703769098, 0.0188460799, 0.0012030929, 0.0000752925]))
  func sine(count: Int, onGrid: Double) {
    #expect((onGrid - 1e-10...onGrid + 1e-6).contains(error(Elementary.sin, 0...2 * .pi, count)))
  }

  @Test("Sine's first chord is farthest off where cos x is its slope")
  func sineChord() {
    let slope = 2 / Double.pi
    let exact = (1 - slope * slope).squareRoot() - slope * Elementary.acos(slope)
    #expect(abs(error(Elementary.sin, 0...2 * .pi, 4) - exact) < 1e-14)
  }

  @Test(
    "The exponential's last chord is farthest off where eˣ is its slope", arguments: [1, 4, 64])
  func exponential(count: Int) {
    let start = 1 - 1 / Double(count)
    let slope = (Elementary.exp(1) - Elementary.exp(start)) * Double(count)
    let exact = Elementary.exp(start) + slope * (Elementary.log(slope) - start) - slope
    #expect(abs(error(Elementary.exp, 0...1, count) - exact) < 1e-14)
  }

  @Test(
    "The exponential on [0, 1]",
    arguments: zip(
      [4, 8, 16, 64, 256],
      [0.0187737557, 0.0049896436, 0.0012865598, 0.0000823102, 0.0000051746]))
  func exponentialOnGrid(count: Int, onGrid: Double) {
    #expect((onGrid - 1e-10...onGrid + 1e-7).contains(error(Elementary.exp, 0...1, count)))
  }

  @Test("x² has exactly 1/(4n²), √x with even knots ¼n^(−1/2)", arguments: [4, 8, 16, 64, 256])
  func powers(count: Int) {
    let n = Double(count)
    #expect(abs(error({ $0 * $0 }, 0...1, count) - 1 / (4 * n * n)) < 1e-12)
    #expect(abs(error({ $0.squareRoot() }, 0...1, count) - 0.25 / n.squareRoot()) < 1e-10)
  }

  @Test("√x with knots (i/n)⁴ has the rate n⁻² again, with a constant that tends to ½")
  func graded() {
    let root = { (x: Double) in x.squareRoot() }
    #expect(abs(64 * 64 * error(root, 0...1, 64, grading: 4) - 0.49997) < 1e-4)
    var last = 0.0
    for count in [4, 16, 64, 256] {
      let scaled = Double(count * count) * error(root, 0...1, count, grading: 4)
      #expect(scaled > last && scaled < 0.5)
      last = scaled
    }
  }

  @Test("|x − 0.3| is exact with a knot at 0.3, and has the rate n⁻¹ without")
  func kink() {
    let kink = { (x: Double) in abs(x - 0.3) }
    #expect(error(kink, 0...1, 10, breaks: [0.3]) < 1e-15)
    for count in [4, 8, 16, 64] {
      let scaled = Double(count) * error(kink, 0...1, count, breaks: [0.3])
      #expect((0.2...0.5).contains(scaled))
    }
  }

  @Test("A jump leaves at least half its height, however many hinges", arguments: [4, 8, 64, 1024])
  func jump(count: Int) {
    let step = { (x: Double) -> Double in x < 1.0 / 3 ? 0 : 1 }
    #expect(error(step, 0...1, count, breaks: [1.0 / 3]) >= 0.5)
  }
}
