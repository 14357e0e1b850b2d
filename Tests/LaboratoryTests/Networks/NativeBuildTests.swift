import Foundation
import Testing

@Suite struct NativeBuildTests {
  @Test("Kernels built for this processor's widest vectors train the same weights, bit for bit")
  func sameBits() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "native-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }

    try compile("Elementary", Self.sources("Elementary"), in: folder)
    let laboratory = ["Automata", "Information", "Networks"].flatMap {
      Self.sources("Laboratory/\($0)")
    }
    try compile(
      "Laboratory",
      laboratory + [Self.root.appending(path: "Sources/Laboratory/SplitMix64.swift").path],
      in: folder)
    let main = folder.appending(path: "main.swift")
    try Data("for line in TrainedWeights.lines() { print(line) }".utf8).write(to: main)
    let here = URL(filePath: #filePath).deletingLastPathComponent()
    let program = folder.appending(path: "weights").path
    let objects = ["Elementary", "Laboratory"].map { folder.appending(path: "\($0).o").path }
    _ = try run(
      Self.compiler,
      Self.flags + ["-I", folder.path, "-o", program, main.path]
        + [here.appending(path: "TrainedWeights.swift").path] + objects + ["-lm"])

    let native = try run(program, []).split(separator: "\n").map { String($0) }
    #expect(native.count == 4)
    #expect(native == TrainedWeights.lines())
  }

  /// Optimized for the processor that runs this test.
  private static var flags: [String] {
    #if arch(arm64)
    let native = "-mcpu=native"
    #else
    let native = "-march=native"
    #endif
    return [
      "-O", "-wmo", "-swift-version", "6", "-package-name", "fieldbook", "-Xcc", native,
      "-enable-upcoming-feature", "InternalImportsByDefault",
    ]
  }

  private static let compiler =
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .map { "\($0)/swiftc" }.first { FileManager.default.isExecutableFile(atPath: $0) } ?? "swiftc"

  /// The package's folder.
  private static let root = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in
    url.deletingLastPathComponent()
  }

  private static func sources(_ folder: String) -> [String] {
    let url = root.appending(path: "Sources/\(folder)")
    let files = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
    return files.filter { $0.hasSuffix(".swift") }.sorted().map { url.appending(path: $0).path }
  }

  private func compile(_ module: String, _ sources: [String], in folder: URL) throws {
    let path = folder.appending(path: module).path
    _ = try run(
      Self.compiler,
      Self.flags + [
        "-parse-as-library", "-module-name", module, "-I", folder.path, "-emit-module",
        "-emit-module-path", "\(path).swiftmodule", "-c", "-o", "\(path).o",
      ] + sources)
  }

  /// What `program` writes; an error when it fails.
  private func run(_ program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return String(decoding: data, as: UTF8.self)
  }
}
