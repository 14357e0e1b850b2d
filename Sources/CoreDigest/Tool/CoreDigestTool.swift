import Digest
import Foundation

/// Writes a Swift file that holds the digest of the sources of a part of the package.
///
/// Called by the build as `core-digest PART OUTPUT ROOT FILE…`: the digest covers each file's path
/// relative to ROOT and its bytes, in the order of the paths, so that it is the same in every clone.
@main struct CoreDigestTool {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count >= 3 else {
      FileHandle.standardError.write(Data("usage: core-digest PART OUTPUT ROOT FILE…\n".utf8))
      exit(64)
    }
    let (part, output, root) = (arguments[1], arguments[2], arguments[3])
    var digest = SHA256()
    var entries = ""
    for file in arguments.dropFirst(3).sorted() {
      let name = file.hasPrefix(root) ? String(file.dropFirst(root.count)) : file
      let content = try Data(contentsOf: URL(filePath: file))
      digest.update("\(name)\n\(content.count)\n".utf8)
      digest.update(content)
      entries += "  \"\(name)\": \"\(SHA256.digest(content).prefix(16))\",\n"
    }
    var source = """
      /// The digest of the sources of the \(part).
      package let \(part)Digest = "\(digest.finished())"

      """
    if part == "core" {
      source += """

        /// The start of the digest of each of these sources, by its path.
        package let coreSources: [String: String] = [
        \(entries)]

        """
    }
    try Data(source.utf8).write(to: URL(filePath: output))
  }
}
