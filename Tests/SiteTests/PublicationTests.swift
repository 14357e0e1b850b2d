import Foundation
import Site
import Testing

@Suite struct PublicationTests {
  let folder: TemporaryFolder
  let publication: Publication

  init() throws {
    folder = try TemporaryFolder()
    publication = Publication(to: folder.at("site"))
  }

  static let first = [
    SiteFile(path: "index.html", text: "home"), SiteFile(path: "style.css", text: "css"),
    SiteFile(path: "data/one/a.csv", text: "1,2"),
  ]
  static let second = [
    SiteFile(path: "index.html", text: "home, changed"), SiteFile(path: "style.css", text: "css"),
    SiteFile(path: "two.html", text: "two"),
  ]

  @Test func aNewSiteHoldsTheFilesAndTheirList() throws {
    let summary = try publication.publish(Self.first)
    #expect(summary == .init(written: 4, kept: 0, removed: 0))
    #expect(folder.names("site") == [".fieldbook-site", "data", "index.html", "style.css"])
    #expect(folder.text("site/data/one/a.csv") == "1,2")
    #expect(
      folder.text("site/.fieldbook-site") == """
        # fieldbook writes this folder; each build replaces the files listed here.
        data/one/a.csv
        index.html
        style.css

        """)
    #expect(folder.names() == ["site"])
  }

  @Test func aSurveyTellsWhatPublishingWouldDoAndDoesNothing() throws {
    #expect(try publication.survey(Self.first).added.count == 4)
    #expect(folder.names() == [])
    _ = try publication.publish(Self.first)
    let changes = try publication.survey(Self.second)
    #expect(changes.added == ["two.html"])
    #expect(changes.changed == [".fieldbook-site", "index.html"])
    #expect(changes.removed == ["data/one/a.csv"])
    #expect(folder.text("site/index.html") == "home")
    let none = try publication.survey(Self.first)
    #expect([none.added, none.changed, none.removed] == [[], [], []])
  }

  @Test(arguments: [true, false])
  func aChangedSiteReplacesTheOldOneWhole(exchanges: Bool) throws {
    var publication = publication
    publication.exchanges = exchanges
    try _ = publication.publish(Self.first)
    let summary = try publication.publish(Self.second)
    // The list of files changed as well.
    #expect(summary == .init(written: 3, kept: 1, removed: 1))
    #expect(folder.names("site") == [".fieldbook-site", "index.html", "style.css", "two.html"])
    #expect(folder.text("site/index.html") == "home, changed")
    #expect(folder.names() == ["site"])
  }

  @Test(arguments: [true, false])
  func anUnchangedFileKeepsItsTime(exchanges: Bool) throws {
    var publication = publication
    publication.exchanges = exchanges
    try _ = publication.publish(Self.first)
    try folder.age("site/style.css")
    try folder.age("site/index.html")
    let before = try folder.modified("site/style.css")
    try _ = publication.publish(Self.second)
    #expect(try folder.modified("site/style.css") == before)
    #expect(try folder.modified("site/index.html") > before)
  }

  @Test func nothingIsWrittenWhenNothingChanged() throws {
    try _ = publication.publish(Self.first)
    try folder.age("site")
    try folder.age("site/index.html")
    let before = try folder.modified("site")
    let summary = try publication.publish(Self.first.reversed())
    #expect(summary == .init(written: 0, kept: 4, removed: 0))
    #expect(!summary.changedSomething)
    #expect(try folder.modified("site") == before)
    #expect(try folder.modified("site/index.html") == before)
  }

  @Test func aFileChangedByHandIsWrittenAgain() throws {
    try _ = publication.publish(Self.first)
    try folder.write("haxx", to: "site/index.html")
    #expect(try publication.publish(Self.first).written == 1)
    #expect(folder.text("site/index.html") == "home")
  }

  @Test func aFolderThatIsNotOursIsRefused() throws {
    try folder.write("years of work", to: "site/thesis.tex")
    let path = folder.at("site")
    #expect(throws: PublicationError.foreignFolder(path)) { try publication.publish(Self.first) }
    #expect(folder.text("site/thesis.tex") == "years of work")
    #expect(folder.names() == ["site"])
    #expect(
      "\(PublicationError.foreignFolder("site"))"
        == "'site' holds files and is not a site written by fieldbook; "
        + "choose another folder or empty this one")
  }

  @Test func aForeignFileInOurFolderIsRefused() throws {
    try _ = publication.publish(Self.first)
    try folder.write("example.org", to: "site/CNAME")
    let path = folder.at("site/CNAME")
    #expect(throws: PublicationError.foreignFile(path)) { try publication.publish(Self.second) }
    #expect(folder.text("site/index.html") == "home")
    #expect(folder.text("site/CNAME") == "example.org")
    #expect(
      "\(PublicationError.foreignFile("site/CNAME"))"
        == "'site/CNAME' was not written by fieldbook and would be lost; move it out of the site")
  }

  @Test func whatTheFinderLeavesIsNobodysWork() throws {
    try folder.write("", to: "site/.DS_Store")
    try _ = publication.publish(Self.first)
    #expect(folder.names("site") == [".fieldbook-site", "data", "index.html", "style.css"])
  }

  @Test func aFileInTheFoldersPlaceIsRefused() throws {
    try folder.write("", to: "site")
    let path = folder.at("site")
    #expect(throws: PublicationError.notAFolder(path)) { try publication.publish(Self.first) }
    #expect(
      "\(PublicationError.notAFolder("site"))"
        == "'site' is not a folder; choose another place for the site")
  }

  @Test func aWriteThatFailsLeavesTheOldSite() throws {
    try _ = publication.publish(Self.first)
    let long = String(repeating: "x", count: 300)
    let file = SiteFile(path: "\(long).html", text: "")
    let path = folder.at("site/\(long).html")
    #expect(
      throws: PublicationError.refused(action: "write", path: path, reason: "File name too long")
    ) { try publication.publish(Self.first + [file]) }
    #expect(folder.text("site/index.html") == "home")
    #expect(folder.names() == ["site"])
    #expect(
      "\(PublicationError.refused(action: "write", path: "a/b", reason: "No space left on device"))"
        == "cannot write 'a/b': No space left on device")
  }

  @Test(arguments: ["../out.html", "/etc/x", "a//b", "a/./b", "", "line\nbreak", "a/"])
  func aPathThatLeadsElsewhereIsRefused(path: String) throws {
    #expect(throws: PublicationError.badPath(path)) {
      try publication.publish([SiteFile(path: path, text: "")])
    }
    #expect(folder.names() == [])
  }

  @Test func aBuildKilledWhileWritingLeavesTheOldSite() throws {
    try _ = publication.publish(Self.first)
    // Written whole and never swapped in.
    _ = try publication.stage(Self.second)
    #expect(folder.names().count == 2)
    #expect(folder.text("site/index.html") == "home")
    try _ = publication.publish(Self.second)
    #expect(folder.names() == ["site"])
    #expect(folder.text("site/index.html") == "home, changed")
  }

  @Test func leftoversGoEvenWhenNothingChanged() throws {
    try _ = publication.publish(Self.first)
    // No process has this number: the largest that Linux gives is 2^22.
    try folder.write("half", to: ".site.new-99999999/index.html")
    try folder.write("kept: another folder's", to: ".sites.new-99999999/index.html")
    try _ = publication.publish(Self.first)
    #expect(folder.names() == [".sites.new-99999999", "site"])
  }

  @Test func aBuildAtWorkIsLeftAlone() throws {
    let parent = getppid()
    try folder.write("half", to: ".site.new-\(parent)/index.html")
    try _ = publication.publish(Self.first)
    #expect(folder.names() == [".site.new-\(parent)", "site"])
  }

  @Test func aSiteThatWasMovedAsideComesBack() throws {
    try _ = publication.publish(Self.first)
    try FileManager.default.moveItem(
      atPath: folder.at("site"), toPath: folder.at(".site.old-99999999"))
    let summary = try publication.publish(Self.first)
    #expect(summary == .init(written: 0, kept: 4, removed: 0))
    #expect(folder.names() == ["site"])
  }

  @Test func missingFoldersAboveAreMade() throws {
    try _ = Publication(to: folder.at("a/b/site/")).publish(Self.first)
    #expect(folder.names("a/b") == ["site"])
    #expect(folder.text("a/b/site/index.html") == "home")
  }

  @Test func aLinkedFolderIsReplacedWhereItIs() throws {
    try _ = Publication(to: folder.at("real")).publish(Self.first)
    try FileManager.default.createSymbolicLink(
      atPath: folder.at("site"), withDestinationPath: folder.at("real"))
    try _ = publication.publish(Self.second)
    #expect(folder.text("real/index.html") == "home, changed")
    #expect(folder.names() == ["real", "site"])
  }
}
