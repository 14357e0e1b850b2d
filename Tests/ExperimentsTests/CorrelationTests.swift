import Experiments
import Testing

@Suite("Correlations and lines")
struct CorrelationTests {
  private let x: [Double] = [1, 2, 2, 3, 5, 8, 8, 8]
  private let y: [Double] = [2, 1, 4, 4, 7, 6, 9, 9]

  @Test("Pearson's and Spearman's correlations agree with SciPy, ties included")
  func correlations() throws {
    #expect(abs(try #require(Statistics.correlation(x, y)) - 0.8910735378539922) < 1e-14)
    #expect(abs(try #require(Statistics.rankCorrelation(x, y)) - 0.8759284757666266) < 1e-14)
  }

  @Test("Ranks see nothing but order")
  func order() throws {
    let curve = x.map { $0 * $0 * $0 - 5 }
    #expect(abs(try #require(Statistics.rankCorrelation(x, curve)) - 1) < 1e-15)
    #expect(abs(try #require(Statistics.rankCorrelation(x, curve.map { -$0 })) + 1) < 1e-15)
  }

  @Test("The line of least squares agrees with SciPy")
  func line() throws {
    let line = try #require(Statistics.regression(x, y))
    #expect(abs(line.slope - 0.8884540117416829) < 1e-14)
    #expect(abs(line.intercept - 1.1409001956947167) < 1e-14)
    #expect(abs(try #require(line.determination) - 0.7940120498636299) < 1e-14)
  }

  @Test("A line through points on a line is that line, and explains all")
  func exactLine() throws {
    let line = try #require(Statistics.regression([0, 1, 2, 3], [5, 3, 1, -1]))
    #expect(line.slope == -2)
    #expect(line.intercept == 5)
    #expect(line.determination == 1)
  }

  @Test("What constants, single pairs and missing numbers cannot tell is nil")
  func undefined() {
    let constant = [0.1, 0.1, 0.1]
    #expect(Statistics.correlation(constant, [1, 2, 3]) == nil)
    #expect(Statistics.correlation([1, 2, 3], constant) == nil)
    #expect(Statistics.rankCorrelation(constant, [1, 2, 3]) == nil)
    #expect(Statistics.correlation([1], [2]) == nil)
    #expect(Statistics.correlation([], []) == nil)
    #expect(Statistics.rankCorrelation([1, .nan, 3], [1, 2, 3]) == nil)
    #expect(Statistics.regression(constant, [1, 2, 3]) == nil)
    #expect(Statistics.regression([1, .infinity], [1, 2]) == nil)
    let flat = Statistics.regression([1, 2, 3], constant)
    #expect(flat?.slope == 0)
    #expect(flat?.determination == nil)
  }
}
