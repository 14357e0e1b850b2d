/// A language whose code can be highlighted.
public enum Language: String, CaseIterable, Sendable {
  case swift, python, bash, json, yaml, c

  /// The language that the first word after a fence names, such as `py`; upper and lower case are one.
  ///
  /// Nil for every other name: such code stays plain.
  public init?(named name: String) {
    switch name.lowercased() {
    case "swift": self = .swift
    case "python", "python3", "py": self = .python
    case "bash", "sh", "shell", "zsh": self = .bash
    case "json", "jsonc": self = .json
    case "yaml", "yml": self = .yaml
    case "c", "h": self = .c
    default: return nil
    }
  }

  /// `source` cut into tokens.
  ///
  /// Their texts joined are `source`, byte for byte, whatever it holds: code that is cut off or that no
  /// compiler would take is still code to show.
  ///
  ///     Language.swift.tokens(of: "let x")  // [keyword "let", plain " x"]
  ///
  /// - Complexity: The length of `source`.
  public func tokens(of source: String) -> [Token] {
    let bytes = Array(source.utf8)
    if self == .yaml {
      var scanner = YAMLScanner(bytes)
      return scanner.tokens()
    }
    var scanner = Scanner(bytes, self)
    return scanner.tokens()
  }
}

/// A piece of code of one kind.
public struct Token: Hashable, Sendable {
  /// What the piece is; nil where it has no look of its own.
  public var kind: Kind?
  /// The piece.
  public var text: String

  /// What a piece of code can be.
  ///
  /// The raw value is the class of its span on a page.
  public enum Kind: String, CaseIterable, Sendable {
    /// A word that the language keeps to itself, and its constants.
    case keyword = "k"
    /// A string, its quotation marks included.
    case string = "s"
    case comment = "c"
    case number = "n"
    /// The name of a type.
    case type = "t"
    /// What is said to a compiler or of a value: attributes, directives, keys, variables of a shell.
    case attribute = "a"
    /// A regular expression.
    case regex = "r"
  }

  /// A piece of code.
  public init(_ kind: Kind?, _ text: String) {
    self.kind = kind
    self.text = text
  }
}
