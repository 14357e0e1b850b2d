import Experiments
import Figures
import Testing

@Suite("Descent: figures")
struct DescentFigureTests {
  @Test("Several rates get a plot each; several optimizers share it")
  func plots() throws {
    let rates = descent(("rate", "0.01 0.02 0.03")).experiment.outcome
    let trajectories = try #require(rates.figure("trajectories"))
    #expect(trajectories.plots.map { $0.title } == ["η = 0.01", "η = 0.02", "η = 0.03"])
    #expect(try #require(rates.figure("loss")).plots.count == 1)

    let optimizers = descent(("optimizers", "gd momentum adam")).experiment.outcome
    let shared = try #require(optimizers.figure("trajectories"))
    #expect(shared.plots.count == 1)
    #expect(
      labels(shared.plots[0]) == ["minimum", "Gradient descent", "Momentum", "Adam", "start"])

    let both = descent(("optimizers", "gd adam"), ("rate", "0.01 0.02")).experiment.outcome
    #expect(try #require(both.figure("trajectories")).plots.count == 2)
    #expect(try #require(both.figure("loss")).plots.count == 2)
  }

  @Test(
    "Contour levels rise, and every level has a line within the frame",
    arguments: ["quadratic", "rosenbrock", "himmelblau", "beale", "rastrigin", "saddle"])
  func contours(surface: String) throws {
    let figure = try #require(
      descent(("surface", surface), ("rate", "0.001")).experiment.outcome.figure("trajectories"))
    let plot = figure.plots[0]
    guard case .contour(let levels)? = plot.marks.first else {
      Issue.record("the contours do not lie at the back")
      return
    }
    #expect(levels.count >= 5)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $0.value < $1.value })
    let (x, y) = (try #require(plot.x.domain), try #require(plot.y.domain))
    for level in levels {
      #expect(!level.lines.isEmpty)
      #expect(level.lines.allSatisfy { $0.allSatisfy { x.contains($0.x) && y.contains($0.y) } })
    }
  }

  @Test("A start outside the usual frame widens it")
  func widened() throws {
    let figure = try #require(
      descent(("start", "9 -7")).experiment.outcome.figure("trajectories"))
    #expect(figure.plots[0].x.domain == -5...9.7)
    #expect(figure.plots[0].y.domain == -7.6...5)
  }

  @Test("A path that leaves the frame is drawn as far as its first move beyond")
  func leaving() throws {
    let trace = try #require(
      descent(("surface", "quadratic"), ("rate", "0.041"), ("steps", "100"))
        .experiment.firstTrace)
    // 1.05⁵ is the first of these powers outside the frame, and 1.05⁴ the last inside.
    #expect(trace.chains.map { $0.count } == [6])
    #expect(abs(trace.end.y) > 100)
  }

  @Test("A path that repeats itself is drawn once")
  func repeating() throws {
    let trace = try #require(
      descent(("surface", "quadratic"), ("rate", "0.04"), ("steps", "5000"), ("start", "0 1"))
        .experiment.firstTrace)
    #expect(trace.chains == [[SIMD2(0, 1), SIMD2(0, -1), SIMD2(0, 1)]])
  }

  @Test("A path that creeps is thinned to what can be seen")
  func creeping() throws {
    let trace = try #require(
      descent(("surface", "rosenbrock"), ("rate", "1e-4"), ("steps", "100000"))
        .experiment.firstTrace)
    #expect((100..<500).contains(trace.chains.reduce(0) { $0 + $1.count }))
    #expect(trace.chains.last?.last == trace.end)
  }

  @Test("The losses keep the first two hundred steps, the extremes and the end")
  func lossesAreThinned() throws {
    let trace = try #require(
      descent(("surface", "rosenbrock"), ("rate", "0.003"), ("steps", "50000"))
        .experiment.firstTrace)
    #expect(trace.losses.count <= 501)
    #expect(trace.losses.prefix(200).map { $0.step } == Array(0..<200))
    #expect(trace.losses.last?.step == 50000)
    #expect(zip(trace.losses, trace.losses.dropFirst()).allSatisfy { $0.step < $1.step })
    // The band that the chaotic bouncing fills, as every step of it would draw it.
    let late = trace.losses.dropFirst(250).map { $0.loss }
    #expect(late.reduce(0, max) > 0.32 && late.reduce(1, min) < 0.31)

    let short = try #require(
      descent(("surface", "himmelblau"), ("rate", "0.03"), ("steps", "300"))
        .experiment.firstTrace)
    #expect(short.losses.map { $0.step } == Array(0...300))
  }

  @Test("The loss is drawn as long as there is something to see")
  func lossDomain() throws {
    let settled = try #require(
      descent(("rate", "0.01 0.02 0.03"), ("steps", "2000")).experiment.outcome.figure("loss"))
    let domain = try #require(settled.plots[0].x.domain)
    #expect(domain.lowerBound == 0 && (50...100).contains(domain.upperBound))
    #expect(settled.summary.hasPrefix("The first \(Int(domain.upperBound)) steps. "))
    let bouncing = try #require(
      descent(("rate", "0.03"), ("steps", "2000")).experiment.outcome.figure("loss"))
    #expect(bouncing.plots[0].x.domain == 0...2000)
  }

  @Test("The sweep's figure has a line for each optimizer and the limit, with its place")
  func rates() throws {
    let outcome = descent(
      ("optimizers", "gd momentum"), ("sweep-count", "40")
    ).experiment.outcome
    let figure = try #require(outcome.figure("rates"))
    #expect(
      figure.plots[0].marks.first
        == .rule(.x(outcome["limit"]), ink: .quiet, label: "2/L at (3, 2)"))
    #expect(labels(figure.plots[0]) == ["Gradient descent", "Momentum"])
    #expect(figure.summary.hasPrefix("The limit 2/L at (3, 2) is 0.0243. Gradient descent needs "))
  }

  @Test("Runs that differ by seed are a geometric mean in a band, and the caption says so")
  func seeds() throws {
    let outcome = descent(
      ("surface", "quadratic"), ("optimizers", "gd sgd"), ("rate", "0.01"), ("steps", "900"),
      ("noise", "0.5"), ("seeds", "1 2 3 4")
    ).experiment.outcome
    let figure = try #require(outcome.figure("loss"))
    #expect(
      figure.note
        == "Lines of SGD are geometric means over 4 seeds, bands their 95\u{202F}% intervals.")
    let marks = figure.plots[0].marks
    #expect(marks.count == 3)
    guard case .area(let band, .series(1), nil) = marks[1],
      case .line(let line, .series(1), "SGD"?) = marks[2]
    else {
      Issue.record("not a band and a line")
      return
    }
    // Every seed keeps the same steps.
    #expect(line.count == 501 && line.last?.x == 900)
    for (span, point) in zip(band, line) where point.x > 0 {
      #expect(span.start.y < point.y && point.y < span.end.y)
    }
    let paths = try #require(outcome.figure("trajectories"))
    #expect(paths.note == "Paths of SGD are those of the first of 4 seeds.")
    #expect(try #require(descent().experiment.outcome.figure("loss")).note.isEmpty)
  }

  @Test("The summary in words says where runs end")
  func words() throws {
    let figure = try #require(
      descent(("rate", "0.02 0.03 0.05"), ("steps", "2000"))
        .experiment.outcome.figure("trajectories"))
    #expect(
      figure.summary == """
        Contours of Himmelblau's function. Gradient descent with rate 0.02 converges at (3, 2), \
        where it arrives after 14 steps. Gradient descent with rate 0.03 bounces. Gradient descent \
        with rate 0.05 diverges at step 7.
        """)
  }

  /// The names of the marks, each once.
  private func labels(_ plot: Plot) -> [String] {
    var labels: [String] = []
    for mark in plot.marks {
      switch mark {
      case .line(_, _, let label?), .dots(_, _, let label?):
        if !labels.contains(label) { labels.append(label) }
      default: break
      }
    }
    return labels
  }
}
