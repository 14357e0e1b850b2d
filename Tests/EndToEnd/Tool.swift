import Foundation
import Testing

/// The places of this repository that the tests use.
enum Repository {
  /// Its root.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The tool, built beside these tests.
  static var tool: URL {
    get throws {
      let tests = try #require(CommandLine.arguments.first.map { URL(filePath: $0) })
      var folder = tests.resolvingSymlinksInPath().deletingLastPathComponent()
      for _ in 0..<4 {
        let tool = folder.appending(path: "fieldbook", directoryHint: .notDirectory)
        if FileManager.default.isExecutableFile(atPath: tool.path(percentEncoded: false)) {
          return tool
        }
        folder = folder.deletingLastPathComponent()
      }
      throw Missing(what: "the tool beside \(tests.path())")
    }
  }
}

/// Something a test needs is not there.
struct Missing: Error { let what: String }

/// How a process ended and what it said.
struct Transcript {
  var status: Int32
  var output: String
  var errors: String
}

/// Runs a program to its end.
///
/// What it says goes to files, so that no amount of it can block the program.
@discardableResult
func run(_ program: URL, _ arguments: [String], in folder: URL) throws -> Transcript {
  let (process, said) = try start(program, arguments, in: folder)
  process.waitUntilExit()
  return try said.transcript(of: process)
}

/// Starts a program and does not wait for it.
func start(_ program: URL, _ arguments: [String], in folder: URL) throws -> (Process, Said) {
  let said = try Said()
  let process = Process()
  process.executableURL = program
  process.arguments = arguments
  process.currentDirectoryURL = folder
  process.standardInput = FileHandle.nullDevice
  process.standardOutput = try FileHandle(forWritingTo: said.output)
  process.standardError = try FileHandle(forWritingTo: said.errors)
  try process.run()
  return (process, said)
}

/// Where a process's words go.
struct Said {
  let output: URL
  let errors: URL

  init() throws {
    let name = UUID().uuidString
    let folder = FileManager.default.temporaryDirectory
    output = folder.appending(path: "fieldbook-\(name).out")
    errors = folder.appending(path: "fieldbook-\(name).err")
    for url in [output, errors] { try Data().write(to: url) }
  }

  func transcript(of process: Process) throws -> Transcript {
    defer { for url in [output, errors] { try? FileManager.default.removeItem(at: url) } }
    return Transcript(
      status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
      errors: try String(contentsOf: errors, encoding: .utf8))
  }
}
