extension Scanner {
  /// Scans what the language writes with marks of its own, such as strings; false where none comes.
  mutating func scanSpecial() -> Bool {
    switch language {
    case .swift: scanSwift()
    case .python: scanPython()
    case .bash: scanShell()
    case .json, .yaml: scanJSON()
    case .c: scanC()
    }
  }

  /// Cuts a mark and the word behind it, such as `@main`.
  mutating func cutAttribute() {
    runs.cut(.attribute, to: runs.first(from: runs.position + 1) { !$0.continuesWord })
    (lastByte, lastWord) = (UInt8(ascii: "a"), "")
  }
}
