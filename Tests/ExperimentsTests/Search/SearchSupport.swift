import Experiments
import Foundation

/// The files that the course's notes can name.
func courseFiles(_ names: String...) throws -> [DataFile] {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  return try names.map { name in
    let data = try Data(contentsOf: root.appending(path: "notes/data/\(name)"))
    return DataFile(name: name, text: String(decoding: data, as: UTF8.self))
  }
}

/// What an experiment of this kind reports with these settings, written as on the command line.
func outcome<Kind: Experiment>(
  of kind: Kind.Type, _ lines: [String], files: [DataFile] = []
) throws -> Outcome {
  var experiment = Kind()
  var binder = SettingsBinder(
    lines.compactMap { Setting(parsing: $0) }, of: Kind.name, files: files)
  experiment.bind(&binder)
  let errors = binder.finish()
  if let error = errors.first { throw error }
  return experiment.report(experiment.trials().map { Kind.observe($0) })
}

/// What is wrong with these settings.
func errors<Kind: Experiment>(
  of kind: Kind.Type, _ lines: [String], files: [DataFile] = []
) -> [ParameterError] {
  var experiment = Kind()
  var binder = SettingsBinder(
    lines.compactMap { Setting(parsing: $0) }, of: Kind.name, files: files)
  experiment.bind(&binder)
  return binder.finish()
}
