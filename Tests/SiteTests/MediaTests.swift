import Site
import Testing

@Suite("Files beside the notes")
struct MediaTests {
  @Test("A folder's files are found, hidden ones are not")
  func folder() throws {
    let folder = try TemporaryFolder()
    try folder.write("1", to: "notes/img/deep/a.txt")
    try folder.write("2", to: "notes/b.txt")
    try folder.write("secret", to: "notes/.env")
    try folder.write("secret", to: "notes/.git/config")
    let media = Media(folder: folder.at("notes"))
    #expect(media.paths == ["b.txt", "img/deep/a.txt"])
    #expect(media.read("img/deep/a.txt") == [UInt8(ascii: "1")])
    #expect(media.read(".env") == nil)
    #expect(media.read(".git/config") == nil)
    #expect(media.read("img") == nil)
    #expect(media.read("none.txt") == nil)
    #expect(Media(folder: folder.at("nowhere")).paths == [])
  }
}
