import ArgumentParser
import Foundation
import Workshop

/// `fieldbook clean`: forgets everything that is kept.
struct CleanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clean", abstract: "Remove the kept results, and nothing else.",
    discussion: """
      The site and the notes stay; the next build runs every trial again.

      EXAMPLE:
        fieldbook clean
      """)

  @Option(help: "Where results of trials are kept.")
  var cache = ".fieldbook"

  func run() throws {
    let gone = try CacheFolder(URL(filePath: cache, directoryHint: .isDirectory)).clear()
    print("\(cache): \(gone.bytes == 0 ? "nothing to remove" : "removed \(gone.words)")")
  }
}

/// `fieldbook cache`: how much is kept, and no more than a limit.
struct CacheCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cache", abstract: "Say how much is kept, or keep no more than a limit.",
    discussion: """
      With a limit the oldest results go first; a build runs again what it misses.

      EXAMPLE:
        fieldbook cache
        fieldbook cache --limit 2GB
      """)

  @Option(help: "Where results of trials are kept.")
  var cache = ".fieldbook"

  @Option(help: "The most that is kept, such as 500MB or 2GB.")
  var limit: ByteCount?

  func run() throws {
    let folder = CacheFolder(URL(filePath: cache, directoryHint: .isDirectory))
    if let limit {
      let gone = try folder.shrink(to: limit.bytes)
      if gone.bytes > 0 { print("\(cache): removed \(gone.words)") }
    }
    print("\(cache): \(folder.content.words)")
  }
}

extension CacheFolder.Sum {
  /// `5994 results of trials and 312 other files, 82.1 MB`.
  fileprivate var words: String {
    "\(trials) results of trials and \(others) other files, \(ByteCount(bytes: bytes))"
  }
}

/// A number of bytes as people write it.
struct ByteCount: ExpressibleByArgument, CustomStringConvertible {
  /// How many.
  var bytes: Int

  private static let units = ["B", "kB", "MB", "GB", "TB"]

  /// So many bytes.
  init(bytes: Int) { self.bytes = bytes }

  /// What `500MB`, `1.5 GB` or `2gb` says; nil for anything else.
  init?(argument: String) {
    let digits = argument.prefix { $0.isNumber || $0 == "." }
    let unit = argument.dropFirst(digits.count).drop { $0 == " " }.lowercased()
    guard let number = Double(digits), number.isFinite, number < 1e15,
      let power = Self.units.firstIndex(where: { $0.lowercased() == unit })
    else { return nil }
    let value = number * pow(1000, Double(power))
    guard value < 1e18 else { return nil }
    bytes = Int(value)
  }

  /// With one digit after the point from 1 kB on.
  var description: String {
    var number = Double(bytes)
    var unit = 0
    while number >= 999.95, unit + 1 < Self.units.count {
      number /= 1000
      unit += 1
    }
    return unit == 0 ? "\(bytes) B" : "\((number * 10).rounded() / 10) \(Self.units[unit])"
  }
}
