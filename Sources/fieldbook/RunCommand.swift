import ArgumentParser
import Experiments
import Figures
import Foundation
import Notes
import Workshop

/// `fieldbook run`: one experiment in the terminal, its tables as text, its figures as files.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Run one experiment here: tables as text, figures to files.",
    discussion: """
      Parameters are given as in a note, a list with commas between its values.

      EXAMPLE:
        fieldbook run descent surface=himmelblau optimizers=gd,adam rate=0.01 --figures pictures
      """)

  @Argument(help: "The experiment; 'fieldbook experiments' lists them.")
  var name: String

  @Argument(help: ArgumentHelp("Its parameters.", valueName: "key=value"))
  var settings: [String] = []

  @Option(help: "Write the figures to this folder, as SVG files.")
  var figures: String?

  @Option(help: "The folder of the files that parameters name.")
  var data = "notes/data"

  @OptionGroup var options: WorkshopOptions

  func run() async throws {
    let workshop = options.makeWorkshop()
    let run: Run
    let data = Notes.DataFile.all(in: data)
    switch workshop.bind(name, settings: try settings.map(Self.setting), data: data) {
    case .success(let bound): run = bound
    case .failure(let failure): throw ValidationError(Self.text(of: failure, data: data))
    }
    let progress = Progress()
    let outcome = try await workshop.outcome(of: run) { progress.update(done: $0, total: $1) }

    let tables = outcome.exhibits.compactMap {
      if case .table(let table) = $0 { table } else { nil }
    }
    let pictures = outcome.exhibits.compactMap {
      if case .figure(let figure) = $0 { figure } else { nil }
    }
    for table in tables { print("\(table.title)\n\n\(table.text())") }
    guard let figures else {
      let names = pictures.map(\.name).joined(separator: ", ")
      if !pictures.isEmpty { Console.say("figures: \(names); '--figures FOLDER' writes them") }
      return
    }
    let folder = URL(filePath: figures, directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for figure in pictures {
      let file = folder.appending(path: "\(figure.name).svg", directoryHint: .notDirectory)
      try Data(figure.svgDocument().source.utf8).write(to: file, options: .atomic)
      print(file.relativePath)
    }
  }

  /// A parameter as an argument writes it.
  private static func setting(_ argument: String) throws -> Setting {
    guard let setting = Setting(parsing: argument) else {
      throw ValidationError("a parameter is written key=value, not '\(argument)'")
    }
    return setting
  }

  /// Every error on a line, with its place in one of `data` and a suggestion where there are.
  private static func text(of failure: ParameterErrors, data: [Notes.DataFile]) -> String {
    failure.errors.map { error in
      let near = error.unknown.flatMap { nearest($0.word, among: $0.known) }
      let place = error.place(in: data).map { "\($0.file):\($0.line):\($0.column): " }
      return (place ?? "") + error.message + (near.map { "; did you mean '\($0)'?" } ?? "")
    }
    .joined(separator: "\nError: ")
  }
}
