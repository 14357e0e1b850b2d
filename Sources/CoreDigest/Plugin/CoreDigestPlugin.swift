import Foundation
import PackagePlugin

/// Gives its target a constant `coreDigest`, made anew whenever a source of the core changes.
@main struct CoreDigestPlugin: BuildToolPlugin {
  /// The modules whose code can change what a trial observes.
  private static let core: Set = ["Elementary", "Figures", "Laboratory", "Experiments"]

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let files = context.package.targets
      .filter { Self.core.contains($0.name) }
      .compactMap { $0 as? any SourceModuleTarget }
      .flatMap { $0.sourceFiles(withSuffix: "swift").map(\.url) }
      .sorted { $0.path() < $1.path() }
    let output = context.pluginWorkDirectoryURL.appending(path: "CoreDigest.swift")
    let root = context.package.directoryURL.path()
    return [
      .buildCommand(
        displayName: "Digesting the core's sources",
        executable: try context.tool(named: "core-digest").url,
        arguments: [output.path(), root] + files.map { $0.path() },
        inputFiles: files, outputFiles: [output])
    ]
  }
}
