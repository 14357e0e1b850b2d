import ArgumentParser
import Foundation
import Notes

/// How `fieldbook check` tells what it found.
enum FindingFormat: String, ExpressibleByArgument, CaseIterable {
  /// Each with its line and a caret, on standard error.
  case text
  /// `file:line:column: severity: message`, one line each, on standard output: as editors read it.
  case line
  /// A list of objects, on standard output.
  case json
}

/// `diagnostics` as a list of objects in JSON, one on a line.
func json(of diagnostics: [Diagnostic]) -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  let lines = diagnostics.compactMap { diagnostic -> String? in
    (try? encoder.encode(Finding(diagnostic))).map { String(decoding: $0, as: UTF8.self) }
  }
  return lines.isEmpty ? "[]" : "[\n  \(lines.joined(separator: ",\n  "))\n]"
}

/// A diagnostic as it is written in JSON.
private struct Finding: Encodable {
  var file: String
  var line: Int
  var column: Int
  var severity: String
  var message: String
  var suggestion: String?
  var notes: [String]

  init(_ diagnostic: Diagnostic) {
    file = diagnostic.place.file
    line = diagnostic.place.line
    column = diagnostic.place.column
    severity = diagnostic.severity.rawValue
    message = diagnostic.summary
    suggestion = diagnostic.suggestion
    notes = diagnostic.notes
  }
}
