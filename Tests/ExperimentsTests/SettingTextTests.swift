import Experiments
import Testing

@Suite("Settings as text")
struct SettingTextTests {
  @Test(
    "A line is a key and a value, or several",
    arguments: [
      ("rate=0.1", Setting("rate", .scalar("0.1"))),
      ("rate=", Setting("rate", .scalar(""))),
      ("rate=0.1, 0.2", Setting("rate", .list([.scalar("0.1"), .scalar("0.2")]))),
      ("rate=[0.1,  0.2]", Setting("rate", .list([.scalar("0.1"), .scalar("0.2")]))),
      ("rate=[0.1]", Setting("rate", .list([.scalar("0.1")]))),
      ("rate=[]", Setting("rate", .list([]))), ("rate=[ ]", Setting("rate", .list([]))),
      ("rate=0.1,", Setting("rate", .list([.scalar("0.1"), .scalar("")]))),
      ("rate=[", Setting("rate", .scalar("["))),
      ("name=a=b", Setting("name", .scalar("a=b"))),
      ("größe=π, ∞", Setting("größe", .list([.scalar("π"), .scalar("∞")]))),
    ])
  func settings(_ line: String, _ setting: Setting) {
    #expect(Setting(parsing: line) == setting)
  }

  @Test("A line without a key is no setting", arguments: ["", "rate", "=0.1", "[1, 2]"])
  func noSetting(_ line: String) {
    #expect(Setting(parsing: line) == nil)
  }
}
