/// A text file in the notes' folder `data`, which a block can name.
public struct DataFile: Hashable, Sendable {
  /// The name by which blocks call it: its path below `data`.
  public var name: String
  /// The file, as its author would name it.
  public var file: String
  /// What is in it; lines end in a line feed.
  public var text: String

  /// The file called `name` that stands at `file` and holds `text`.
  public init(name: String, file: String, text: String) {
    self.name = name
    self.file = file
    self.text = text
  }
}

extension DataFile {
  /// The place of the byte `byte`, counted from 0, of line `line`, counted from 1.
  public func place(line: Int, byte: Int) -> Place {
    SourceText(text, file: file).place(line: line, byte: byte)
  }

  /// The largest file that is read.
  private static let largest = 1 << 20

  /// The files in `folder`, by name; those whose names start with a dot or an underscore, and large
  /// ones, are passed over.
  ///
  /// Bytes that are no UTF-8 read as U+FFFD, so that whoever reads the text can say where.
  public static func all(in folder: String, files: NoteFiles = .disk) -> [DataFile] {
    let names = (files.list(folder) ?? []).filter {
      !$0.isFolder && !$0.name.hasPrefix(".") && !$0.name.hasPrefix("_")
    }
    return names.map(\.name).sorted(by: precedes).compactMap { name in
      let file = "\(folder)/\(name)"
      guard let bytes = files.read(file), bytes.count <= largest else { return nil }
      let text = SourceText(String(decoding: bytes, as: UTF8.self), file: file).text
      return DataFile(name: name, file: file, text: text)
    }
  }
}
