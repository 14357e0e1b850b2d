import Laboratory
import Testing

@Suite("Files of TSPLIB")
struct TSPLIBTests {
  private static let good = """
    NAME : small
    TYPE: TSP
    COMMENT: four places: a square
    DIMENSION: 4
    EDGE_WEIGHT_TYPE : EUC_2D
    NODE_COORD_SECTION
     2 0.0 1e1
    1 0 0
    3 10 10.
    4\t10 -.5
    EOF
    not read any more
    """

  private func problems(_ text: String) -> [String] {
    TSPLIB(parsing: text.utf8).problems.map { "\($0.line):\($0.byte): \($0.message)" }
  }

  @Test("Places come in the order of their numbers, whatever the spacing and the ends of lines")
  func good() {
    for text in [Self.good, Self.good.replacing("\n", with: "\r\n")] {
      let read = TSPLIB(parsing: text.utf8)
      #expect(read.problems.isEmpty)
      #expect(read.places == [SIMD2(0, 0), SIMD2(0, 10), SIMD2(10, 10), SIMD2(10, -0.5)])
      #expect(read.distance == .euclidean)
    }
  }

  @Test("Every mistake is told at its line and byte")
  func mistakes() {
    #expect(
      problems(
        """
        NAMES: small
        TYPE: ATSP
        DIMENSION: many
        EDGE_WEIGHT_TYPE: EUC_3D
        NODE_COORD_SECTION
        1 0 0
        2 0
        1 5 5
        x 1 2
        3 4 north
        4 1 nan
        """) == [
          "1:0: unknown keyword 'NAMES'",
          "2:6: only files of type 'TSP' are read, not 'ATSP'",
          "3:11: DIMENSION takes a whole number from 3 to 1000, not 'many'",
          "4:18: EDGE_WEIGHT_TYPE takes one of 'EUC_2D', 'GEO', 'ATT', not 'EUC_3D'",
          "7:0: a place has a number and two coordinates: 3 words, not 2",
          "8:0: place 1 is given twice",
          "9:0: a place's number is 1 or more, not 'x'",
          "10:4: a coordinate is a number from -1000000 to 1000000, not 'north'",
          "11:4: a coordinate is a number from -1000000 to 1000000, not 'nan'",
        ])
  }

  @Test("A keyword that is nearly right, and a rule, bring the words that are")
  func suggestions() {
    let read = TSPLIB(parsing: "DIMENSIONS: 4\nEDGE_WEIGHT_TYPE: EUC2D\n".utf8)
    #expect(read.problems[0].word == "DIMENSIONS")
    #expect(read.problems[0].known.contains("DIMENSION"))
    #expect(read.problems[1].known == ["EUC_2D", "GEO", "ATT"])
  }

  @Test("What is missing is told of the whole file")
  func missing() {
    #expect(
      problems("") == [
        "1:0: the file has no DIMENSION", "1:0: the file has no EDGE_WEIGHT_TYPE",
        "1:0: the file has no NODE_COORD_SECTION",
      ])
    #expect(
      problems(Self.good.replacing("3 10 10.\n", with: ""))
        == ["4:11: DIMENSION says 4 places, but the file gives 3"])
    #expect(
      problems(Self.good.replacing("3 10 10.", with: "7 10 10."))
        == ["4:11: the places are numbered from 1 to 4, but one is 7"])
    #expect(
      problems(Self.good.replacing("DIMENSION: 4", with: "DIMENSION:"))
        == ["4:10: DIMENSION takes a whole number from 3 to 1000, not ''"])
  }

  @Test("Bytes that are no text are no crash")
  func bytes() {
    let read = TSPLIB(parsing: (0...255).map { UInt8($0) } + [10, 255, 254])
    #expect(!read.problems.isEmpty)
  }
}
