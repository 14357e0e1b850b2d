import Foundation

/// Another program, run to its end.
struct Program {
  /// Its name, found as the shell finds it.
  var name: String
  /// The folder it works in.
  var folder = "."
  /// What it finds in its environment besides what we have.
  var environment: [String: String] = [:]

  /// How a program ended and what it said.
  struct Answer {
    var status: Int32
    var output: Data
    var errors: String

    /// The output without the line break at its end.
    var text: String {
      String(decoding: output, as: UTF8.self).trimmingCharacters(in: .newlines)
    }
  }

  /// Runs the program, whatever comes of it.
  ///
  /// - Parameter input: What it reads on its standard input.
  /// - Throws: A `PublishingRefusal` where there is no such program.
  func answer(_ arguments: [String], input: Data = Data()) throws -> Answer {
    // Files, so that no amount of words can block anybody.
    let scratch = try TemporaryFolder()
    for name in ["in", "out", "err"] {
      try (name == "in" ? input : Data()).write(to: scratch.url(name))
    }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [name] + arguments
    process.currentDirectoryURL = URL(filePath: folder, directoryHint: .isDirectory)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: scratch.url("in"))
    process.standardOutput = try FileHandle(forWritingTo: scratch.url("out"))
    process.standardError = try FileHandle(forWritingTo: scratch.url("err"))
    try process.run()
    process.waitUntilExit()
    let answer = Answer(
      status: process.terminationStatus, output: try Data(contentsOf: scratch.url("out")),
      errors: String(decoding: try Data(contentsOf: scratch.url("err")), as: UTF8.self))
    // 127 alone may also be what the program says, of another one on another machine.
    if answer.status == 127, answer.errors.hasPrefix("env: ") {
      throw PublishingRefusal.noProgram(name)
    }
    return answer
  }

  /// Runs the program, which must do well.
  ///
  /// - Throws: A `PublishingRefusal` with the program's own words where it does not.
  @discardableResult
  func run(_ arguments: [String], input: Data = Data()) throws -> Answer {
    let answer = try answer(arguments, input: input)
    guard answer.status == 0 else {
      let words = answer.errors.trimmingCharacters(in: .whitespacesAndNewlines)
      throw PublishingRefusal.programFailed(
        "\(name) \(arguments.first ?? "")", words.isEmpty ? "exit code \(answer.status)" : words)
    }
    return answer
  }
}

/// A folder that goes when nobody needs it any more.
final class TemporaryFolder {
  /// Its path.
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/fieldbook-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The file called `name` in it.
  func url(_ name: String) -> URL { URL(filePath: "\(path)/\(name)") }
}
