import Foundation
import PackagePlugin

/// Gives its target the list of its samples, each with its words and its source.
@main struct SampleSourcesPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let module = target as? any SourceModuleTarget else { return [] }
    let files = module.sourceFiles(withSuffix: "swift").map(\.url)
      .filter { $0.deletingLastPathComponent().lastPathComponent == "Samples" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
    let output = context.pluginWorkDirectoryURL.appending(path: "Samples+Found.swift")
    return [
      .buildCommand(
        displayName: "Collecting the samples",
        executable: try context.tool(named: "sample-sources").url,
        arguments: ([output] + files).map { $0.path(percentEncoded: false) },
        inputFiles: files, outputFiles: [output])
    ]
  }
}
