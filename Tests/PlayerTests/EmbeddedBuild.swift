import Foundation

/// Builds the core as Embedded Swift for WebAssembly, with the installed toolchain alone.
///
/// The modules are compiled once; a page's module is then one small source file more, and a link.
struct EmbeddedBuild {
  /// What a step of the build said when it failed.
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  private static let modules = ["Elementary", "Figures", "Laboratory", "Experiments", "Player"]

  private let folder: URL
  private let compiler: String
  private let linker: String
  private let unicodeTables: String

  /// Compiles the core's modules into `folder`.
  init(in folder: URL) throws {
    self.folder = folder
    guard let compiler = Shell.path(of: "swiftc") else {
      throw Failure(description: "no swiftc on the search path")
    }
    self.compiler = compiler
    let resources = try Self.resources(of: compiler)
    linker = resources.appending(path: "../../bin/wasm-ld").path
    unicodeTables =
      resources.appending(path: "embedded/\(Self.target)/libswiftUnicodeDataTables.a").path

    for module in Self.modules {
      let sources = Self.root.appending(path: "Sources/\(module)")
      let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
      let paths = (files?.compactMap { ($0 as? URL)?.path } ?? []).filter { $0.hasSuffix(".swift") }
      try compile(module, paths.sorted(), isLibrary: true)
    }
  }

  /// A module that plays the experiments of these types.
  ///
  /// - Parameter extra: More source text, for instruments of a test.
  /// - Returns: The WebAssembly file.
  func module(_ name: String, of types: [String], extra: String = "") throws -> URL {
    let visits = types.map { "visitor.visit(\($0).self)" }.joined(separator: "\n    ")
    let entry = """
      import Experiments
      import Player

      struct Choice: Shelf {
        func visit(_ visitor: inout some ExperimentVisitor) {
          \(visits)
        }
      }

      @_expose(wasm, "play") @_cdecl("fieldbook_play")
      public func play(_ address: UnsafeMutableRawPointer, _ count: Int) -> Int32 {
        Stage.play(address, count, from: Choice())
      }
      \(extra)
      """
    let source = folder.appending(path: "\(name).swift")
    try Data(entry.utf8).write(to: source)
    try compile(name, [source.path], isLibrary: false)

    let result = folder.appending(path: "\(name).wasm")
    let objects = ([name] + Self.modules).map { folder.appending(path: "\($0).o").path }
    try run(
      linker,
      [
        "--no-entry", "--gc-sections", "--compress-relocations", "--strip-all", "-O2",
        // The stack comes first, so that its overflow traps instead of overwriting constants.
        "--stack-first", "-z", "stack-size=262144", "--wrap=free",
      ] + objects + [unicodeTables, "-o", result.path])
    return result
  }

  private func compile(_ module: String, _ sources: [String], isLibrary: Bool) throws {
    let object = folder.appending(path: "\(module).o").path
    let interface = folder.appending(path: "\(module).swiftmodule").path
    try run(
      compiler,
      [
        "-target", Self.target, "-enable-experimental-feature", "Embedded",
        "-enable-experimental-feature", "Extern", "-Xfrontend", "-disable-stack-protector",
        "-Xcc", "-mbulk-memory", "-wmo", "-Osize", "-parse-as-library", "-swift-version", "6",
        "-enable-upcoming-feature", "ExistentialAny",
        "-enable-upcoming-feature", "InternalImportsByDefault",
        "-enable-upcoming-feature", "MemberImportVisibility", "-warnings-as-errors",
        "-package-name", "fieldbook", "-module-name", module, "-I", folder.path, "-c", "-o", object,
      ] + (isLibrary ? ["-emit-module", "-emit-module-path", interface] : []) + sources)
  }

  private func run(_ program: String, _ arguments: [String]) throws {
    let result = try Shell.run(program, arguments)
    guard result.status == 0 else {
      let said = result.errors + String(decoding: result.output, as: UTF8.self)
      throw Failure(description: "\(program) ended with \(result.status):\n\(said)")
    }
  }

  /// Where the compiler keeps what belongs to it.
  private static func resources(of compiler: String) throws -> URL {
    struct Information: Decodable {
      struct Paths: Decodable { var runtimeResourcePath: String }
      var paths: Paths
    }
    let result = try Shell.run(compiler, ["-print-target-info"])
    let information = try JSONDecoder().decode(Information.self, from: result.output)
    return URL(filePath: information.paths.runtimeResourcePath, directoryHint: .isDirectory)
  }

  private static let target = "wasm32-unknown-none-wasm"

  /// The package's folder.
  private static let root =
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
}
