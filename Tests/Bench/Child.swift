import Foundation

/// Another program, run to its end.
enum Child {
  /// What a run cost.
  struct Cost {
    var time: Duration
    /// The most memory that it held at a time, in bytes.
    var memory: Int
  }

  /// Runs `program`, found on the path, in `folder`, silently.
  ///
  /// - Throws: Where it cannot be started or fails.
  static func run(_ program: String, _ arguments: [String], in folder: URL) throws -> Cost {
    // A shell changes the folder; it becomes the program, so that the cost is the program's own.
    let line = "cd \"$0\" && exec \"$@\" >/dev/null 2>&1"
    let words = ["sh", "-c", line, folder.path(percentEncoded: false), program] + arguments
    var pointers = words.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var process = pid_t()
    let start = ContinuousClock.now
    guard posix_spawn(&process, "/bin/sh", nil, nil, &pointers, environ) == 0 else {
      throw Failure(program: program, status: -1)
    }
    var status: Int32 = 0
    var usage = rusage()
    wait4(process, &status, 0, &usage)
    let time = ContinuousClock.now - start
    guard status == 0 else { throw Failure(program: program, status: status) }
    #if canImport(Darwin)
    return Cost(time: time, memory: Int(usage.ru_maxrss))
    #else
    return Cost(time: time, memory: Int(usage.ru_maxrss) * 1024)
    #endif
  }

  /// Whether `program` is on the path.
  static func exists(_ program: String) -> Bool {
    (try? run("sh", ["-c", "command -v \(program)"], in: URL(filePath: "/"))) != nil
  }

  /// A program that did not do what it should.
  struct Failure: Error {
    var program: String
    var status: Int32
  }
}
