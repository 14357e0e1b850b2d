import Foundation
import Testing

@testable import Preview

@Suite("Watching a folder")
struct FolderWatchTests {
  /// The means by which a folder is watched.
  enum Means: CaseIterable { case system, polling }

  /// What is told of `work`, done after the watch has begun in a folder with these files.
  private func told(
    _ means: Means, _ files: [String: String] = ["a.md": "one", "b.md": "two"],
    atLeast count: Int = 0, _ work: (Scratch) async throws -> Void
  ) async throws -> [Set<String>] {
    let scratch = try Scratch()
    try scratch.write("notes/x.md", "always there")
    for (name, text) in files { try scratch.write("notes/\(name)", text) }
    let folder = scratch.at("notes")
    let watch =
      switch means {
      case .system: try FolderWatch(folder)
      case .polling: FolderWatch(folder, source: PollingSource(of: folder))
      }
    defer { watch.end() }
    let collector = Collector<Set<String>>()
    let listening = Task { for await change in watch.changes { await collector.add(change) } }
    defer { listening.cancel() }
    try await work(scratch)
    return try await collector.settled(atLeast: count)
  }

  @Test("A file that is saved in place is told once", arguments: Means.allCases)
  func inPlace(means: Means) async throws {
    let told = try await told(means, atLeast: 1) { try $0.write("notes/a.md", "one, changed") }
    #expect(told == [["a.md"]])
  }

  @Test(
    "A file that is saved by rename is told once, and its draft is not", arguments: Means.allCases)
  func byRename(means: Means) async throws {
    let told = try await told(means, atLeast: 1) { scratch in
      try scratch.write("notes/.a.md.swp", "swap")
      try scratch.write("notes/a.md.tmp", "one, changed")
      scratch.move("notes/a.md.tmp", "notes/a.md")
      try scratch.remove("notes/.a.md.swp")
    }
    #expect(told == [["a.md"]])
  }

  @Test("A file that is kept as a copy and written anew is told, twice where the machine is slow")
  func withBackup() async throws {
    let told = try await told(.system, atLeast: 1) { scratch in
      try scratch.write("notes/4913", "")
      try scratch.remove("notes/4913")
      scratch.move("notes/a.md", "notes/a.md~")
      // Longer than a file that was written is waited for.
      try await Task.sleep(for: .milliseconds(Stillness.short * 2))
      try scratch.write("notes/a.md", "one, changed")
      try scratch.remove("notes/a.md~")
    }
    #expect(Set(told) == [["a.md"]] && told.count <= 2)
  }

  @Test("A hundred saves in a burst are told once, or a few times where the machine is slow")
  func burst() async throws {
    let told = try await told(.system, atLeast: 1) { scratch in
      for number in 0..<100 { try scratch.write("notes/a.md", "one, \(number)") }
    }
    #expect(Set(told) == [["a.md"]])
    #expect(told.count < 10)
  }

  @Test("A save that changes nothing is not told", arguments: Means.allCases)
  func unchanged(means: Means) async throws {
    let told = try await told(means) { scratch in
      try scratch.write("notes/a.md", "one")
      try scratch.write("notes/new.md.tmp", "x")
      try scratch.remove("notes/new.md.tmp")
      try scratch.write("notes/#a.md#", "x")
      try scratch.write("notes/.hidden/a.md", "x")
    }
    #expect(told == [])
  }

  @Test(
    "A note that is removed is told, and one that is renamed with both names",
    arguments: Means.allCases)
  func removed(means: Means) async throws {
    let removed = try await told(means, atLeast: 1) { try $0.remove("notes/a.md") }
    #expect(removed == [["a.md"]])
    let renamed = try await told(.system, atLeast: 1) { $0.move("notes/a.md", "notes/c.md") }
    #expect(renamed == [["a.md", "c.md"]])
  }

  @Test("Folders that are new are watched, those within them too", arguments: Means.allCases)
  func newFolders(means: Means) async throws {
    let told = try await told(means, atLeast: 2) { scratch in
      try scratch.write("notes/part/deep/c.md", "three")
      try await Task.sleep(for: .milliseconds(600))
      try scratch.write("notes/part/deep/c.md", "three, changed")
    }
    #expect(told == [["part/deep/c.md"], ["part/deep/c.md"]])
  }

  @Test("Folders that are renamed keep being watched, by their new name", arguments: Means.allCases)
  func movedFolders(means: Means) async throws {
    let told = try await told(means, ["part/c.md": "three"], atLeast: 2) { scratch in
      scratch.move("notes/part", "notes/whole")
      try await Task.sleep(for: .milliseconds(600))
      try scratch.write("notes/whole/c.md", "three, changed")
    }
    #expect(told == [["part/c.md", "whole/c.md"], ["whole/c.md"]])
  }

  @Test(
    "A folder that goes is told with its files, and so is one that comes", arguments: Means.allCases
  )
  func folders(means: Means) async throws {
    let told = try await told(means, ["part/c.md": "3", "part/d.md": "4"], atLeast: 2) { scratch in
      scratch.move("notes/part", "aside")
      try await Task.sleep(for: .milliseconds(600))
      scratch.move("aside", "notes/part")
    }
    #expect(told == [["part/c.md", "part/d.md"], ["part/c.md", "part/d.md"]])
  }

  @Test("The watched folder itself may go and come back", arguments: Means.allCases)
  func root(means: Means) async throws {
    let told = try await told(means, atLeast: 2) { scratch in
      scratch.move("notes", "aside")
      try await Task.sleep(for: .milliseconds(600))
      scratch.move("aside", "notes")
      try await Task.sleep(for: .milliseconds(1200))
      try scratch.write("notes/a.md", "one, changed")
    }
    let all: Set = ["a.md", "b.md", "x.md"]
    #expect(told == [all, all, ["a.md"]])
  }

  @Test("There must be a folder to watch")
  func nowhere() {
    #expect(throws: PreviewError.self) { try FolderWatch("/nowhere/at/all") }
  }

  @Test(
    "Names that editors make are none of ours",
    arguments: [
      ".a.md.swp", "a.md~", "#a.md#", ".#a.md", "4913", "a.md___jb_tmp___", "a.md.tmp", ".git",
    ])
  func names(name: String) {
    #expect(!WatchedName.matters(name))
    #expect(
      WatchedName.matters("a.md") && WatchedName.matters("#1.md") && WatchedName.matters("data.csv")
    )
  }
}
