import Digest
import Foundation

/// Writes a Swift file that holds the digest of the core's sources.
///
/// Called by the build as `core-digest OUTPUT ROOT FILE…`: the digest covers each file's path
/// relative to ROOT and its bytes, in the order of the paths, so that it is the same in every clone.
@main struct CoreDigestTool {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let output = arguments.first, let root = arguments.dropFirst().first else {
      FileHandle.standardError.write(Data("usage: core-digest OUTPUT ROOT FILE…\n".utf8))
      exit(64)
    }
    var digest = SHA256()
    var entries = ""
    for file in arguments.dropFirst(2).sorted() {
      let name = file.hasPrefix(root) ? String(file.dropFirst(root.count)) : file
      let content = try Data(contentsOf: URL(filePath: file))
      digest.update("\(name)\n\(content.count)\n".utf8)
      digest.update(content)
      entries += "  \"\(name)\": \"\(SHA256.digest(content).prefix(16))\",\n"
    }
    let source = """
      /// The digest of the sources that can change a trial's result.
      package let coreDigest = "\(digest.finished())"

      /// The start of the digest of each of these sources, by its path.
      package let coreSources: [String: String] = [
      \(entries)]

      """
    try Data(source.utf8).write(to: URL(filePath: output))
  }
}
