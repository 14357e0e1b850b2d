import ArgumentParser
import Foundation

/// Texts to start from.
enum Starter {
  /// The name of a file for `title`: small letters and digits of ASCII where there are any, hyphens
  /// between words.
  ///
  ///     Starter.slug("Über große Schritte")  // "uber-grosse-schritte"
  static func slug(_ title: String) -> String {
    let plain = title.replacing("ß", with: "ss")
      .folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil).lowercased()
    return plain.split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
  }

  /// Writes a new file, and makes the folders above it.
  ///
  /// - Returns: The file's path, as the author would name it.
  /// - Throws: A `ValidationError` where there is one already, or what the file system says.
  static func write(_ text: String, to name: String, in folder: URL) throws -> String {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: name, directoryHint: .notDirectory)
    do {
      try Data(text.utf8).write(to: file, options: .withoutOverwriting)
    } catch let error as CocoaError where error.code == .fileWriteFileExists {
      throw taken(folder, name)
    }
    return file.relativePath
  }

  /// What is said of a file that is there already.
  static func taken(_ folder: URL, _ name: String) -> ValidationError {
    ValidationError(
      "there is a file '\(folder.appending(path: name).relativePath)' already, and it stays as it is."
    )
  }

  /// A lesson of this title.
  static func lesson(_ title: String) -> String {
    """
    ---
    title: \(quoted(title))
    description: What this lesson shows, in a sentence.
    ---

    What does the reader want to know? Ask it here, in a sentence or two.

    ```experiment descent
    id: fig-rates
    surface: quadratic
    optimizers: [gd]
    rate: [0.02, 0.041]
    sweep-count: 20
    show: [trajectories]
    caption: Two rates on one bowl.
    alt: >-
      Two paths down a long bowl: one walks along the floor, one swings ever wider.
    ```

    [](#fig-rates) answers it. [The larger rate ends higher](claim: "fig-rates.gd.at-0.041.loss >
    fig-rates.gd.at-0.02.loss"), at a loss of `= fig-rates.gd.at-0.041.loss as significant 2`.

    > [!EXERCISE]
    > Which rate is the largest that still arrives? `fieldbook experiments descent` tells what else
    > can be changed.

    """
  }

  /// The file that makes a folder a course of this title.
  static func courseFile(_ title: String) -> String {
    """
    title: \(quoted(title))
    description: What the course is about, in a sentence or two.

    """
  }

  /// The first page of a course of this title.
  static func index(_ title: String) -> String {
    """
    ---
    title: \(quoted(title))
    ---

    Begin with the [first lesson](first-lesson.md).

    """
  }

  /// `text` as a value of YAML, in quotes.
  private static func quoted(_ text: String) -> String {
    let line = text.map { $0.isNewline || $0 == "\t" ? " " : $0 }
    let escaped = String(line).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped)\""
  }
}
