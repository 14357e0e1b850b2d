import Foundation
import Testing
import Workshop

@Suite("The cache of trials")
struct TrialCacheTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "cache-\(UUID().uuidString)", directoryHint: .isDirectory)
  private let key = String(repeating: "ab", count: 32)
  private let result = Data(#"{"heads":48}"#.utf8)

  private var entry: URL { folder.appending(path: "trials/ab/\(key).json") }

  @Test("gives back what was stored, and nothing for other keys")
  func recall() throws {
    let cache = TrialCache(in: folder)
    #expect(cache.recall(key) == nil)
    try cache.store(result, under: key)
    #expect(cache.recall(key) == result)
    #expect(cache.recall(String(repeating: "cd", count: 32)) == nil)
    try FileManager.default.removeItem(at: folder)
  }

  @Test("misses on every truncation and on every flipped bit")
  func damage() throws {
    let cache = TrialCache(in: folder)
    try cache.store(result, under: key)
    let sound = try Data(contentsOf: entry)
    for length in 0..<sound.count {
      try sound.prefix(length).write(to: entry)
      #expect(cache.recall(key) == nil, "the first \(length) bytes")
    }
    for index in 0..<sound.count {
      var damaged = sound
      damaged[index] ^= 0x10
      try damaged.write(to: entry)
      #expect(cache.recall(key) == nil, "byte \(index)")
    }
    try sound.write(to: entry)
    #expect(cache.recall(key) == result)
    try FileManager.default.removeItem(at: folder)
  }

  @Test("misses on an entry that lies under another trial's name")
  func misplaced() throws {
    let cache = TrialCache(in: folder)
    try cache.store(result, under: key)
    let other = "ab" + String(repeating: "cd", count: 31)
    try FileManager.default.copyItem(
      at: entry, to: folder.appending(path: "trials/ab/\(other).json"))
    #expect(cache.recall(other) == nil)
    try FileManager.default.removeItem(at: folder)
  }

  @Test("says so when it cannot write")
  func unwritable() throws {
    try Data().write(
      to: folder.deletingLastPathComponent().appending(path: folder.lastPathComponent))
    #expect(throws: (any Error).self) { try TrialCache(in: folder).store(result, under: key) }
    try FileManager.default.removeItem(at: folder)
  }
}
