extension Grammar {
  /// C, up to C23.
  ///
  /// Reference: ISO/IEC 9899:2024, "Lexical elements".
  static let c = Grammar(
    lineComment: "//", hasBlockComments: true,
    keywords: [
      "_Alignas", "_Alignof", "_Atomic", "_Generic", "_Noreturn", "_Static_assert",
      "_Thread_local", "alignas", "alignof", "auto", "break", "case", "const", "constexpr",
      "continue", "default", "do", "else", "enum", "extern", "false", "for", "goto", "if",
      "inline", "nullptr", "register", "restrict", "return", "sizeof", "static", "static_assert",
      "struct", "switch", "thread_local", "true", "typedef", "typeof", "typeof_unqual", "union",
      "volatile", "while", "NULL",
    ],
    types: [
      "FILE", "_BitInt", "_Bool", "_Complex", "bool", "char", "double", "float", "int", "long",
      "short", "signed", "unsigned", "void", "int8_t", "int16_t", "int32_t", "int64_t",
      "intptr_t", "intmax_t", "ptrdiff_t", "size_t", "ssize_t", "time_t", "uint8_t", "uint16_t",
      "uint32_t", "uint64_t", "uintptr_t", "uintmax_t", "wchar_t",
    ])
}

extension Scanner {
  /// Strings and characters with their prefixes, directives and the names of headers.
  mutating func scanC() -> Bool {
    if runs[0] == UInt8(ascii: "#"), isLineStart {
      let name = runs.skipBlanks(from: runs.position + 1)
      let end = runs.first(from: name) { !$0.continuesWord }
      let isInclude = runs.text(name, end) == "include"
      runs.cut(.attribute, to: end)
      let header = runs.skipBlanks(from: end)
      if isInclude, runs.has("<", at: header) {
        runs.cut(nil, to: header)
        let close = runs.first(from: header) { $0 == UInt8(ascii: ">") || $0.isNewline }
        runs.cut(.string, to: runs.has(">", at: close) ? close + 1 : close)
      }
      return true
    }
    var prefix = runs.has("u8", at: runs.position) ? 2 : runs[0].isOne(of: "LuU") ? 1 : 0
    if runs[-1].continuesWord { prefix = 0 }
    guard runs[prefix].isOne(of: "\"'") else { return false }
    begin(
      OpenString(
        closer: [runs[prefix]], escape: [UInt8(ascii: "\\")], outlivesEscapedNewline: true),
      prefix + 1)
    return true
  }
}
