import Digest
import Foundation

/// KaTeX, as it is installed on this machine.
///
/// It is read where the system's package manager keeps it, not carried along: the library stays under
/// the distribution's care. What a formula becomes depends on this file alone, by its digest.
struct KaTeXLibrary: Sendable {
  /// The program.
  let program: [UInt8]
  /// Its digest.
  let digest: String

  /// Its version, where it tells one.
  var version: String? {
    let mark = Array("version:\"".utf8)
    guard let start = program.firstRange(of: mark)?.upperBound else { return nil }
    let text = program[start...].prefix(20).prefix { $0 != UInt8(ascii: "\"") }
    return String(decoding: text, as: UTF8.self)
  }

  /// The version that all formulas of the tests were looked at with.
  static let tried = "0.16.4"

  /// What to say of a library of another version; nil where it is the one that was tried.
  var warning: String? {
    if version == Self.tried { return nil }
    let name = version.map { "KaTeX \($0)" } ?? "a KaTeX that tells no version"
    return
      "\(name) is installed, and formulas were tried with KaTeX \(Self.tried): look at them, or "
      + "let FIELDBOOK_KATEX name a 'katex.min.js' of that version"
  }

  /// The library in the first of `places` that holds one.
  init(in places: [String]) throws(EngineError) {
    for place in places {
      guard let data = FileManager.default.contents(atPath: place) else { continue }
      program = Array(data)
      digest = SHA256.digest(program)
      return
    }
    throw EngineError(message: Self.advice(places))
  }

  /// Where it is looked for: where `FIELDBOOK_KATEX` says, else where package managers put it.
  static var places: [String] {
    if let given = ProcessInfo.processInfo.environment["FIELDBOOK_KATEX"], !given.isEmpty {
      return [given]
    }
    return [
      "/usr/share/javascript/katex/katex.min.js",
      "/opt/homebrew/lib/node_modules/katex/dist/katex.min.js",
      "/usr/local/lib/node_modules/katex/dist/katex.min.js",
      "/usr/lib/node_modules/katex/dist/katex.min.js",
    ]
  }

  private static func advice(_ places: [String]) -> String {
    #if os(macOS)
    let help = "'npm install -g katex@\(tried)' installs it"
    #else
    let help = "'apt-get install libjs-katex' installs it"
    #endif
    return
      "formulas need KaTeX, and there is none at \(places.map { "'\($0)'" }.joined(separator: ", "))"
      + "; \(help), or FIELDBOOK_KATEX names the file 'katex.min.js'"
  }
}
