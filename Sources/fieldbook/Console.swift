import Foundation
import Notes
import Synchronization

/// What the tool says while it works: results on standard output, everything else on standard error.
enum Console {
  /// Whether a person is watching standard error.
  static var isWatched: Bool { isatty(STDERR_FILENO) == 1 }

  /// Says one line on standard error.
  static func say(_ line: String) {
    FileHandle.standardError.write(Data("\(line)\n".utf8))
  }

  /// Says every diagnostic, with its line and a caret, and how many there are.
  static func report(_ diagnostics: [Diagnostic], sources: [String: String]) {
    for diagnostic in diagnostics {
      say(diagnostic.rendered(source: sources[diagnostic.place.file]))
    }
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    let counts = [count(errors, "error"), count(warnings, "warning")].compactMap(\.self)
    if !counts.isEmpty { say(counts.joined(separator: ", ")) }
  }

  /// `3 errors`, `1 error`, nil for none.
  private static func count(_ number: Int, _ noun: String) -> String? {
    number == 0 ? nil : "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}

/// Tells how far the trials are: a bar that grows on a terminal, a line now and then elsewhere.
final class Progress: Sendable {
  private let start = ContinuousClock.now
  private let lastWord = Mutex<ContinuousClock.Instant?>(nil)

  /// Takes note that `done` of `total` trials are done.
  func update(done: Int, total: Int) {
    let now = ContinuousClock.now
    let isDue = lastWord.withLock { last in
      let pause: Duration = Console.isWatched ? .milliseconds(100) : .seconds(5)
      guard done == total || now - (last ?? start) >= pause else { return false }
      last = now
      return true
    }
    guard isDue else { return }
    let elapsed = now - start
    let left = elapsed / Double(max(1, done)) * Double(total - done)
    let trials = "\(done) of \(total) trials"
    if done == total {
      Console.say("\(Console.isWatched ? "\r\u{1B}[2K" : "")\(trials) in \(seconds(elapsed))")
    } else if Console.isWatched {
      let bar = Self.bar(Double(done) / Double(max(1, total)))
      let line = "\r\u{1B}[2K\(bar) \(trials), about \(seconds(left)) left"
      FileHandle.standardError.write(Data(line.utf8))
    } else {
      Console.say("\(trials), about \(seconds(left)) left")
    }
  }

  /// Takes the bar away, where trials were called off.
  func clear() {
    let hasSpoken = lastWord.withLock { $0 != nil }
    if hasSpoken, Console.isWatched {
      FileHandle.standardError.write(Data("\r\u{1B}[2K".utf8))
    }
  }

  /// A bar of which a share, from 0 to 1, is full.
  private static func bar(_ share: Double) -> String {
    let width = 24
    let full = Int(share * Double(width))
    return String(repeating: "█", count: full) + String(repeating: "░", count: width - full)
  }
}

/// A time as people say it: `0.4 s`, `12 s`, `3 min 20 s`.
func seconds(_ duration: Duration) -> String {
  let seconds = duration / .seconds(1)
  if seconds < 10 { return "\((seconds * 10).rounded() / 10) s" }
  if seconds < 100 { return "\(Int(seconds.rounded())) s" }
  return "\(Int(seconds) / 60) min \(Int(seconds) % 60) s"
}
