import Testing

@testable import Preview

@Suite("What a request gets")
struct StandTests {
  static let site: [String: [UInt8]] = [
    "index.html": Array("<head></head>home".utf8), "part/index.html": Array("part".utf8),
    "style.css": Array("p{}".utf8), "ü x.html": Array("umlaut".utf8),
    "404.html": Array("nothing here".utf8), "data/a.csv": Array("1,2".utf8),
  ]

  private func stand(below base: String = "/", files: [String: [UInt8]]? = site) -> Stand {
    Stand(files: files, base: base, version: Version(run: "r", number: 7))
  }

  private func get(_ target: String, of stand: Stand, method: String = "GET") -> Reply {
    stand.reply(to: Question(method: method, target: target, host: "localhost"))
  }

  @Test("Files with their types, and the first page of a folder")
  func files() {
    let stand = stand()
    #expect(
      get("/style.css", of: stand)
        == Reply(status: 200, type: "text/css; charset=utf-8", body: Array("p{}".utf8)))
    #expect(get("/data/a.csv", of: stand).type == "text/csv; charset=utf-8")
    #expect(get("/", of: stand).body == get("/index.html", of: stand).body)
    #expect(get("/part/", of: stand).status == 200)
    #expect(get("/part", of: stand).location == "/part/")
    #expect(get("/%C3%BC%20x.html", of: stand).status == 200)
  }

  @Test("The site's own page where there is nothing")
  func missing() {
    for target in ["/nowhere", "/style.css/", "/data/", "/.fieldbook/", "/part/x", "//style.css"] {
      let reply = get(target, of: stand())
      #expect(reply.status == 404, "\(target)")
      #expect(String(decoding: reply.body, as: UTF8.self).contains("nothing here"))
    }
  }

  @Test("The script on pages alone, with the state's name")
  func script() {
    let page = String(decoding: get("/", of: stand()).body, as: UTF8.self)
    #expect(
      page == """
        <head><script src="/.fieldbook/live.js" data-base="/" data-version="r.7" defer=""></script>
        </head>home
        """)
    #expect(get("/.fieldbook/live.js", of: stand()).type == "text/javascript; charset=utf-8")
  }

  @Test("Below the course's path, and the way there from the root")
  func base() {
    let stand = stand(below: "/course/")
    #expect(get("/course/style.css", of: stand).status == 200)
    #expect(get("/course/", of: stand).status == 200)
    #expect(get("/", of: stand).location == "/course/")
    #expect(get("/course", of: stand).location == "/course/")
    #expect(get("/style.css", of: stand).status == 404)
    #expect(get("/course/part", of: stand).location == "/course/part/")
    #expect(get("/", of: self.stand(below: "/ü/")).location == "/%C3%BC/")
  }

  @Test("A page that waits where there is no site yet")
  func waiting() {
    let reply = get("/any.html", of: stand(files: nil))
    #expect(reply.status == 503)
    #expect(String(decoding: reply.body, as: UTF8.self).contains("data-waiting"))
    #expect(String(decoding: reply.body, as: UTF8.self).contains(LiveScript.path))
  }

  @Test("No to every method but two, and to every other host")
  func refused() {
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "get "] {
      #expect(get("/", of: stand(), method: method).status == 405)
    }
    #expect(get("/", of: stand(), method: "HEAD").status == 200)
    let stranger = Question(method: "GET", target: "/.fieldbook/live.js", host: "example.org")
    #expect(stand().reply(to: stranger).status == 403)
  }
}
