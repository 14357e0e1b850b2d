import Foundation
import Laboratory

/// An instance of the course's own notes.
func courseInstance(_ name: String) throws -> TSPLIB {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  return TSPLIB(parsing: try Data(contentsOf: root.appending(path: "notes/data/\(name).tsp")))
}

/// The problem of that instance.
func courseProblem(_ name: String) throws -> TravelProblem {
  let read = try courseInstance(name)
  return TravelProblem(read.places, distance: read.distance)
}
