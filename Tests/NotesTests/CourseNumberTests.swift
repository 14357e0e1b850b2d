import Foundation
import Notes
import Testing

@Suite("The course's own notes")
struct CourseNumberTests {
  @Test("Every number in their prose is a value, a claim, a constant or vouched for")
  func numbers() {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let reading = CourseReading(folder: root.appending(path: "notes").path(percentEncoded: false))
    #expect(reading.readable.notes.count > 1)
    #expect(reading.uncheckedNumbers.map(\.description) == [])
  }
}
