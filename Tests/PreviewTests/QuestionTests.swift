import Testing

@testable import Preview

@Suite("Who may ask, and for what")
struct QuestionTests {
  @Test(
    "This machine by its own names, with any port",
    arguments: ["localhost", "LocalHost:8765", "127.0.0.1", "127.0.0.1:1", "[::1]", "[::1]:8765"])
  func loopback(host: String) {
    #expect(Question(method: "GET", target: "/", host: host).isForLoopback)
  }

  @Test(
    "Nobody by another name, however like it looks",
    arguments: [
      nil, "", "example.org", "localhost.example.org", "127.0.0.1.example.org:80", "127.0.0.1x",
      "localhost:80@example.org", "localhost:", "0.0.0.0", "192.168.0.2:8765", "[::2]", "[::1",
      "[::1]x", "example.org, localhost", "2130706433", "localhost.",
    ])
  func others(host: String?) {
    let isLoopback = Question(method: "GET", target: "/", host: host).isForLoopback
    // An empty port is one in RFC 3986.
    #expect(isLoopback == (host == "localhost:"))
  }

  @Test("A path is decoded name by name")
  func names() {
    func names(_ target: String) -> [String]? {
      Question(method: "GET", target: target, host: nil).names
    }
    #expect(names("/") == [""])
    #expect(names("/a/b.html") == ["a", "b.html"])
    #expect(names("/two%20words/%C3%BC.html") == ["two words", "ü.html"])
    #expect(names("/a/") == ["a", ""])
  }

  @Test(
    "A path that leads up, elsewhere or nowhere is none",
    arguments: [
      "", "a.html", "/../a", "/a/../../b", "/a/%2e%2e/b", "/%2E%2e/b", "/.%2e", "/./a", "/a/%2e",
      "/a%2Fb", "/a%2f..%2fb", "/a%5Cb", "/a\\..\\b", "/a%00.html", "/a%0d%0ab", "/%ff%fe",
      "/%c0%ae%c0%ae/a",
      "/%", "/%zz", "http://example.org/a", "*",
    ])
  func refused(target: String) {
    #expect(Question(method: "GET", target: target, host: nil).names == nil)
  }
}
