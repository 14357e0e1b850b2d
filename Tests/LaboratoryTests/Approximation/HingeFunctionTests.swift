import Elementary
import Laboratory
import Testing

@Suite("Hinge functions")
struct HingeFunctionTests {
  @Test("|x|, max and the hat are sums of hinges, exactly")
  func identities() {
    let absolute = HingeFunction(slope: -1, hinges: [.init(at: 0, bend: 2)])
    let hat = HingeFunction(
      hinges: [.init(at: -1, bend: 1), .init(at: 0, bend: -2), .init(at: 1, bend: 1)])
    for x in stride(from: -3.0, through: 3, by: 0.125) {
      #expect(absolute.value(at: x) == abs(x))
      #expect(hat.value(at: x) == max(0, 1 - abs(x)))
      for y in stride(from: -3.0, through: 3, by: 0.25) {
        let positive = HingeFunction(hinges: [.init(at: 0, bend: 1)])
        #expect(positive.value(at: x - y) + y == max(x, y))
      }
    }
  }

  @Test("An interpolant agrees with its function at every knot")
  func knots() {
    for count in [1, 4, 64, 256] {
      let knots = Knots.graded(over: 0...2 * .pi, count: count)
      let interpolant = HingeFunction(interpolating: Elementary.sin, at: knots)
      #expect(interpolant.hinges.count == count)
      for knot in knots {
        #expect(abs(interpolant.value(at: knot) - Elementary.sin(knot)) <= 1e-14 * Double(count))
      }
    }
  }

  @Test("A polygon with k kinks is a straight line and k hinges", arguments: 0...6)
  func polygon(kinks: Int) {
    let knots = (0...kinks + 1).map { Double($0) }
    let heights = knots.map { $0 * $0 }
    func polygon(_ x: Double) -> Double {
      let left = min(Int(x), kinks)
      return heights[left] + (x - Double(left)) * (heights[left + 1] - heights[left])
    }
    let interpolant = HingeFunction(interpolating: polygon, at: knots)
    // The first hinge stands at the left end, where it is the slope of the line.
    #expect(interpolant.hinges.dropFirst().count { $0.bend != 0 } == kinks)
    for x in stride(from: 0, through: Double(kinks + 1), by: 0.125) {
      #expect(abs(interpolant.value(at: x) - polygon(x)) < 1e-13)
    }
  }

  @Test("A bump has four hinges, its height inside and 0 outside")
  func bump() {
    let bump = HingeFunction.bump(over: 1...2, height: 3, flank: 0.25)
    #expect(bump.hinges.count == 4)
    for x in [-1.0, 0.5, 0.75, 2.25, 4] { #expect(bump.value(at: x) == 0) }
    for x in [1.25, 1.5, 1.75] { #expect(bump.value(at: x) == 3) }
    for x in [1.0, 2] { #expect(bump.value(at: x) == 1.5) }
    let two = HingeFunction.sum([bump, .bump(over: 2...3, height: 3, flank: 0.25)])
    // Neighbours share their flanks, so that the sum has no dip between them.
    for x in stride(from: 1.25, through: 2.75, by: 0.125) { #expect(two.value(at: x) == 3) }
  }

  @Test("Graded knots are rising, start and end at the interval's ends, and are even for grading 1")
  func grading() {
    #expect(Knots.graded(over: 1...3, count: 4) == [1, 1.5, 2, 2.5, 3])
    let graded = Knots.graded(over: 0...1, count: 4, grading: 4)
    #expect(graded.first == 0 && graded.last == 1)
    for (index, knot) in graded.enumerated() {
      let share = Double(index) / 4
      #expect(abs(knot - share * share * share * share) < 1e-15)
    }
  }
}
