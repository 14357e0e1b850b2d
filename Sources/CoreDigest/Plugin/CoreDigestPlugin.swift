import Foundation
import PackagePlugin

/// Gives `Workshop` constants `coreDigest` and `coreSources`, made anew whenever a source of the core
/// changes, and any other target a constant `toolDigest` that changes with every source of the tool.
@main struct CoreDigestPlugin: BuildToolPlugin {
  /// The modules whose code can change what a trial observes.
  private static let core: Set = ["Elementary", "Figures", "Laboratory", "Experiments"]

  /// The file that writes results and reads them back.
  private static let coding = "TrialCoding.swift"

  /// Programs of this package that are no part of the tool.
  private static let others: Set = ["bench", "core-digest", "sample-sources"]

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard target.name == "Workshop" else {
      let files = context.package.targets.compactMap { $0 as? any SourceModuleTarget }
        .filter { $0.kind != .test && !Self.others.contains($0.name) }
        .flatMap { $0.sourceFiles.filter { $0.type == .source || $0.type == .resource }.map(\.url) }
      return [try command("tool", digesting: files, context)]
    }
    let sources = context.package.targets
      .compactMap { $0 as? any SourceModuleTarget }
      .filter { Self.core.contains($0.name) || $0.name == target.name }
      .flatMap { module in
        let files = module.sourceFiles(withSuffix: "swift").map(\.url)
        return Self.core.contains(module.name)
          ? files : files.filter { $0.lastPathComponent == Self.coding }
      }
    return [try command("core", digesting: sources, context)]
  }

  private func command(
    _ name: String, digesting files: [URL], _ context: PluginContext
  ) throws -> Command {
    let files = files.sorted { Self.name($0) < Self.name($1) }
    let output = context.pluginWorkDirectoryURL.appending(path: "\(name.capitalized)Digest.swift")
    let root = Self.name(context.package.directoryURL)
    return .buildCommand(
      displayName: "Digesting the \(name)'s sources",
      executable: try context.tool(named: "core-digest").url,
      arguments: [name, Self.name(output), root] + files.map { Self.name($0) },
      inputFiles: files, outputFiles: [output])
  }

  /// The path as the file system knows it.
  private static func name(_ url: URL) -> String { url.path(percentEncoded: false) }
}
