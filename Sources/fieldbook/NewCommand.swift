import ArgumentParser
import Foundation
import Notes

/// `fieldbook new`: a lesson or a course to start from.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write a lesson or a course to start from.",
    discussion: """
      EXAMPLE:
        fieldbook new lesson "How far to step"
        fieldbook new course my-course
      """, subcommands: [NewLesson.self, NewCourse.self])
}

/// `fieldbook new lesson`: a small note that builds.
struct NewLesson: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lesson", abstract: "Write a small note that builds, named after its title.",
    discussion: """
      No file is ever overwritten.

      EXAMPLE:
        fieldbook new lesson "How far to step"
      """)

  @Argument(help: "The lesson's title.")
  var title: String

  @Option(help: "The folder of notes.")
  var notes = "notes"

  func validate() throws {
    if Starter.slug(title).isEmpty {
      throw ValidationError("a title needs a letter or a digit, for the name of the file.")
    }
  }

  func run() throws {
    let folder = URL(filePath: notes, directoryHint: .isDirectory)
    let course = folder.appending(path: "course.yml").path(percentEncoded: false)
    guard FileManager.default.fileExists(atPath: course) else {
      throw ValidationError(
        "there is no course in '\(notes)'; 'fieldbook new course DIR' makes one.")
    }
    let slug = Starter.slug(title)
    let file = try Starter.write(Starter.lesson(title), to: "\(slug).md", in: folder)
    print(file)
    let text = (try? String(contentsOfFile: course, encoding: .utf8)) ?? ""
    if text.contains(#/(?m)^lessons:/#) {
      print("'lessons' in \(notes)/course.yml gives the order; add '\(slug)' where it belongs")
    }
  }
}

/// `fieldbook new course`: a folder with a course of two notes.
struct NewCourse: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "course", abstract: "Write a small course that builds, in a folder of its own.",
    discussion: """
      No file is ever overwritten.

      EXAMPLE:
        fieldbook new course my-course
        cd my-course && fieldbook build
      """)

  @Argument(help: "The folder, which is made.")
  var folder: String

  @Option(help: "The course's title; without it, the folder's name.")
  var title: String?

  func run() throws {
    let root = URL(filePath: folder, directoryHint: .isDirectory)
    let notes = root.appending(path: "notes", directoryHint: .isDirectory)
    let title = title ?? root.standardizedFileURL.lastPathComponent
    let files = [
      ("course.yml", Starter.courseFile(title)), ("index.md", Starter.index(title)),
      ("first-lesson.md", Starter.lesson("A first lesson")),
    ]
    for (name, _) in files {
      let file = notes.appending(path: name).path(percentEncoded: false)
      if FileManager.default.fileExists(atPath: file) { throw Starter.taken(notes, name) }
    }
    for (name, text) in files { print(try Starter.write(text, to: name, in: notes)) }
    print("cd '\(folder)' and 'fieldbook build' write the site")
  }
}
