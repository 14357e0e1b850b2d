import Experiments
import Figures
import Testing

@Suite("Level functions")
struct LevelFunctionTests {
  @Test("Gradients agree with central differences", arguments: LevelFunction.allCases)
  func gradient(function: LevelFunction) {
    let step = 1e-5
    for point in [SIMD2(0.3, -0.7), SIMD2(-1.1, 0.4), SIMD2(1.6, 1.2)] {
      let gradient = function.gradient(at: point)
      let right = SIMD2(step, 0)
      let up = SIMD2(0, step)
      let slopes = SIMD2(
        (function.value(at: point + right) - function.value(at: point - right)) / (2 * step),
        (function.value(at: point + up) - function.value(at: point - up)) / (2 * step))
      let scale = 1 + abs(gradient.x) + abs(gradient.y)
      #expect(abs(gradient.x - slopes.x) < 1e-6 * scale)
      #expect(abs(gradient.y - slopes.y) < 1e-6 * scale)
    }
  }

  @Test(
    "The customary level has a contour in the customary window", arguments: LevelFunction.allCases)
  func customary(function: LevelFunction) throws {
    let run = LevelSetsRun(quickSettings + [Setting("function", .scalar(function.rawValue))])
    #expect(run.errors == [])
    #expect(try run.value("refined.n40.segments") > 40)
    #expect(try run.value("refined.n40.mean") < run.value("linear.n40.mean"))
    #expect(try run.figure("contours").plots[0].marks.count > 2)
  }
}
