import Foundation
import Testing

@Suite("An author's own data")
struct OwnDataTests {
  /// A regular hexagon, six legs of twenty.
  private static let hexagon = """
    NAME: hexagon
    DIMENSION: 6
    EDGE_WEIGHT_TYPE: EUC_2D
    NODE_COORD_SECTION
    1 20 0
    2 -10 17
    3 10 17
    4 -20 0
    5 -10 -17
    6 10 -17
    EOF

    """

  /// What is wrong with it stands in lines 2, 4 and 6.
  private static let broken = """
    DIMENSION: 4
    EDGE_WEIGHT_TYPE: EUCLID
    NODE_COORD_SECTION
    1 0
    2 0 10
    3 ten 10
    4 10 10

    """

  private static let faults = [
    "notes/data/broken.tsp:2:19: # EDGE_WEIGHT_TYPE takes one of 'EUC_2D', 'GEO', 'ATT', "
      + "not 'EUCLID'; did you mean 'EUC_2D'?",
    "notes/data/broken.tsp:4:1: # a place has a number and two coordinates: 3 words, not 2",
    "notes/data/broken.tsp:6:3: # a coordinate is a number from -1000000 to 1000000, not 'ten'",
  ]

  @Test("A run takes its places from a TSPLIB file")
  func run() throws {
    let course = try SmallCourse(["notes/data/hexagon.tsp": Self.hexagon])
    let transcript = try course.fieldbook(
      "run", "annealing", "instance=hexagon.tsp", "searches=multistart", "budget=500",
      "seeds=1,2", "--figures", "pictures")
    #expect(transcript.status == 0, "\(transcript.errors)")
    #expect(transcript.output.hasPrefix("What each search found on hexagon\n"))
    #expect(try course.read("pictures/tours.svg").contains("Multistart: 120"))
    let optima = try course.fieldbook("run", "local-optima", "instance=hexagon.tsp", "starts=20")
    #expect(optima.output.hasPrefix("The shortest local optima of hexagon\n"))
    #expect(optima.output.contains("\n   120 "), "\(optima.output)")
  }

  @Test("What is wrong with a TSPLIB file is told with its lines, by a run and by a build")
  func broken() throws {
    let note = """
      ---
      title: A tour
      ---

      ```experiment annealing
      id: tab-tour
      instance: broken.tsp
      show: [summary]
      ```

      """
    let course = try SmallCourse(["notes/data/broken.tsp": Self.broken, "notes/a.md": note])
    let run = try course.fieldbook("run", "annealing", "instance=broken.tsp")
    #expect(run.status == 64)
    let lines = Self.faults.map { "Error: " + $0.replacing("# ", with: "") + "\n" }
    #expect(run.errors.hasPrefix(lines.joined()), "\(run.errors)")
    for command in ["build", "check", "plan"] {
      let transcript = try course.fieldbook(command)
      #expect(transcript.status == 1)
      let said = transcript.errors.split(separator: "\n").map(String.init)
      #expect(
        said.filter { $0.hasPrefix("notes/") }
          == Self.faults.map { $0.replacing("#", with: "error:") })
    }
    let missing = try course.fieldbook("run", "annealing", "instance=brokn.tsp")
    #expect(
      missing.errors.hasPrefix(
        "Error: parameter 'instance' takes the name of a file '….tsp' in the notes' folder 'data', "
          + "not 'brokn.tsp'; did you mean 'broken.tsp'?\n"))
  }

  @Test("Every experiment on landscapes has a look-alike with the author's own numbers")
  func lookAlikes() throws {
    let course = try SmallCourse([
      "notes/data/hexagon.tsp": Self.hexagon, "notes/own.md": Self.lookAlikes,
    ])
    try course.build()
    let values = try course.fieldbook("values", "own").output
    func value(_ name: String) -> String? {
      values.split(separator: "\n").map { $0.split(separator: " ") }
        .first { $0.first.map(String.init) == name }.map { $0.dropFirst().joined(separator: " ") }
    }
    for (name, expected) in [
      ("fig-descent.start", "2 rows: 0.5, 2"), ("fig-descent.limit", "0.0408332"),
      ("tab-momentum.condition", "15"), ("tab-noise.at-0.1.theory", "0.0196078"),
      ("tab-schedules.parameters", "33"), ("tab-finder.suggestions.test-loss", "3 rows:"),
      ("tab-chain.depth", "3"), ("tab-tour.optimum", "120"),
      ("tab-tour.multistart.hits", "1 seeds"),
      ("tab-optima.shortest", "120"), ("tab-colouring.myciel3.tabu.solved", "1 seeds"),
      ("fig-levels.linear.n20.left-out", "0"), ("tab-check.central.h1.error", "0.00146191"),
      ("tab-approximation.even.n2.error", "0.0666167"),
    ] {
      #expect(value(name)?.hasPrefix(expected) == true, "\(name): \(value(name) ?? "missing")")
    }
  }

  private static let lookAlikes = """
    ---
    title: Own data
    ---

    ```experiment descent
    id: fig-descent
    surface: beale
    start: [0.5, 2]
    optimizers: [gd, adam]
    rate: 0.005
    steps: 50
    alt: Two paths.
    show: [trajectories]
    ```

    ```experiment momentum
    id: tab-momentum
    curvatures: [2, 30]
    steps: 200
    show: [optimum]
    ```

    ```experiment gradient-noise
    id: tab-noise
    curvature: 3
    rates: [0.1]
    chains: 10
    steps: 20
    seeds: [4]
    show: [variance]
    ```

    ```experiment schedules
    id: tab-schedules
    schedules: [linear]
    rate: 0.1
    steps: 30
    points: 50
    hidden: [8]
    noise: 0.1
    seeds: [4]
    show: [best]
    ```

    ```experiment rate-finder
    id: tab-finder
    schedule: cosine
    steps: 30
    points: 50
    hidden: [8]
    seeds: [4]
    show: [suggestions]
    ```

    ```experiment annealing-chain
    id: tab-chain
    energies: [0, 4, 1]
    moves: 100
    budget: 100
    show: [budget]
    ```

    ```experiment annealing
    id: tab-tour
    instance: hexagon.tsp
    searches: [multistart]
    budget: 500
    seeds: [4]
    show: [summary]
    ```

    ```experiment local-optima
    id: tab-optima
    instance: hexagon.tsp
    starts: 20
    show: [optima]
    ```

    ```experiment colouring
    id: tab-colouring
    graphs: [myciel3]
    colours: [4]
    seeds: [4]
    show: [moves]
    ```

    ```experiment level-sets
    id: fig-levels
    function: rosenbrock
    level: 3
    x: [-2, 2]
    y: [-1, 3]
    grids: [20]
    draws: 1
    units: [2]
    alt: A contour.
    show: [contours]
    ```

    ```experiment gradient-check
    id: tab-check
    function: sine
    at: 0.5
    show: [slopes]
    ```

    ```experiment approximation
    id: tab-approximation
    target: exponential
    hinges: [2, 4]
    widths: []
    show: [errors-table]
    ```

    """
}
