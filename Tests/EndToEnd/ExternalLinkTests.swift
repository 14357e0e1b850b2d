import Foundation
import Testing

@Suite("Links to other sites")
struct ExternalLinkTests {
  /// A site on this machine that notes in a file what it is asked.
  private final class OtherSite {
    let address: String
    private let process: Process
    private let log: URL

    init() throws {
      log = FileManager.default.temporaryDirectory.appending(path: "asked-\(UUID().uuidString)")
      try Data().write(to: log)
      let (process, output) = (Process(), Pipe())
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = ["python3", "-c", OtherSite.script, log.path()]
      process.standardOutput = output
      try process.run()
      self.process = process
      let port = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
      address = "http://127.0.0.1:\(port.trimmingCharacters(in: .whitespacesAndNewlines))"
    }

    deinit {
      // A test's children may block the polite signal.
      kill(process.processIdentifier, SIGKILL)
      try? FileManager.default.removeItem(at: log)
    }

    /// What it has been asked, in alphabetical order.
    func asked() throws -> [String] {
      try String(contentsOf: log, encoding: .utf8).split(separator: "\n").map(String.init).sorted()
    }

    private static let script = """
      import sys
      from http.server import BaseHTTPRequestHandler, HTTPServer
      class Site(BaseHTTPRequestHandler):
          def answer(self):
              with open(sys.argv[1], 'a') as log:
                  log.write(self.command + ' ' + self.path + '\\n')
              refused = 405 if self.command == 'HEAD' else 200
              codes = {'/good': 200, '/moved': 301, '/headless': refused, '/busy': 503}
              self.send_response(codes.get(self.path, 404))
              if self.path == '/moved':
                  self.send_header('Location', '/good')
              self.send_header('Content-Length', '0')
              self.end_headers()
          do_GET = do_HEAD = answer
          def log_message(self, *words):
              pass
      server = HTTPServer(('127.0.0.1', 0), Site)
      print(server.server_port, flush=True)
      server.serve_forever()
      """
  }

  private func small(_ links: String...) throws -> SmallCourse {
    let text = links.enumerated().map { "[link \($0)](\($1))\n\n" }.joined()
    return try SmallCourse(["notes/a.md": "---\ntitle: A\n---\n\n\(text)"])
  }

  @Test("Pages that are gone are errors, with their places")
  func gone() throws {
    let site = try OtherSite()
    let course = try small(
      "\(site.address)/good", "\(site.address)/gone", "\(site.address)/moved",
      "\(site.address)/headless", "\(site.address)/good#part")
    let transcript = try course.fieldbook("check", "--external")
    #expect(transcript.status == 1)
    #expect(
      transcript.errors.contains(
        "notes/a.md:7:1: error: '\(site.address)/gone' is gone: the site answers 404\n"))
    #expect(transcript.errors.hasSuffix("\n1 error\n"))
    #expect(
      transcript.output.contains(
        "4 links to other sites: 3 are well, 0 of them known from before\n"))
    #expect(
      try site.asked() == [
        "GET /gone", "GET /headless", "HEAD /gone", "HEAD /good", "HEAD /good", "HEAD /headless",
        "HEAD /moved",
      ])
  }

  @Test("A site that does not answer is a warning")
  func silent() throws {
    let site = try OtherSite()
    let course = try small("http://127.0.0.1:1/", "\(site.address)/busy")
    let transcript = try course.fieldbook("check", "--external", "--timeout", "20")
    #expect(transcript.status == 0)
    let said = transcript.errors.split(separator: "\n").filter { $0.hasPrefix("notes/") }
    #expect(said.count == 2)
    #expect(
      said.first?.hasPrefix("notes/a.md:5:1: warning: 'http://127.0.0.1:1/' cannot be") == true)
    #expect(
      said.last
        == "notes/a.md:7:1: warning: '\(site.address)/busy' cannot be checked: the site answers 503"
    )
  }

  @Test("What answered is not asked again, and a build asks nothing")
  func cached() throws {
    let site = try OtherSite()
    let course = try small("\(site.address)/good")
    try course.build()
    #expect(try site.asked() == [])
    #expect(try course.fieldbook("check").status == 0)
    #expect(try site.asked() == [])
    for known in 0...1 {
      let transcript = try course.fieldbook("check", "--external")
      #expect(transcript.status == 0)
      #expect(
        transcript.output.contains(
          "1 links to other sites: 1 are well, \(known) of them known from before\n"))
    }
    #expect(try site.asked() == ["HEAD /good"])
  }
}
