import Foundation
import PackagePlugin

/// Gives its target a constant `coreDigest`, made anew whenever a source of the core changes.
@main struct CoreDigestPlugin: BuildToolPlugin {
  /// The modules whose code can change what a trial observes.
  private static let core: Set = ["Elementary", "Figures", "Laboratory", "Experiments"]

  /// The file that writes results and reads them back.
  private static let coding = "TrialCoding.swift"

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let sources = context.package.targets
      .compactMap { $0 as? any SourceModuleTarget }
      .filter { Self.core.contains($0.name) || $0.name == target.name }
      .flatMap { module in
        let files = module.sourceFiles(withSuffix: "swift").map(\.url)
        return Self.core.contains(module.name)
          ? files : files.filter { $0.lastPathComponent == Self.coding }
      }
    let files = sources.sorted { Self.name($0) < Self.name($1) }
    let output = context.pluginWorkDirectoryURL.appending(path: "CoreDigest.swift")
    let root = Self.name(context.package.directoryURL)
    return [
      .buildCommand(
        displayName: "Digesting the core's sources",
        executable: try context.tool(named: "core-digest").url,
        arguments: [Self.name(output), root] + files.map { Self.name($0) },
        inputFiles: files, outputFiles: [output])
    ]
  }

  /// The path as the file system knows it.
  private static func name(_ url: URL) -> String { url.path(percentEncoded: false) }
}
