/// What the tests ask of node.
struct NodeQuestion: Encodable {
  /// The WebAssembly file.
  var file: String
  /// The requests to play.
  var requests: [String]

  /// What it found.
  struct Answer: Decodable {
    /// The replies, each with its kind in front.
    var replies: [String]
    /// The module's memory after two rounds of all requests, in bytes.
    var pagesAfterTwoRounds: Int
    /// The same after many rounds.
    var pagesInTheEnd: Int
  }

  /// Reads the question from the standard input and writes the answer to the standard output.
  static let script = """
    const fs = require('fs');
    const question = JSON.parse(fs.readFileSync(0));
    const module = new WebAssembly.Module(fs.readFileSync(question.file));
    const page = new WebAssembly.Instance(module).exports;
    const ask = text => {
      const request = Buffer.from(text);
      const at = page.allocate(request.length);
      new Uint8Array(page.memory.buffer).set(request, at);
      const isMarkup = page.play(at, request.length);
      const reply = Buffer.from(page.memory.buffer, page.result(), page.resultLength());
      return (isMarkup ? 'markup ' : 'failure ') + reply.toString();
    };
    const replies = question.requests.map(ask);
    question.requests.forEach(ask);
    const pagesAfterTwoRounds = page.memory.buffer.byteLength;
    for (let round = 0; round < 8; round++) question.requests.forEach(ask);
    const pagesInTheEnd = page.memory.buffer.byteLength;
    process.stdout.write(JSON.stringify({ replies, pagesAfterTwoRounds, pagesInTheEnd }));
    """
}

/// A number that stands for a text, for machines that can return nothing else.
enum Digest {
  /// The number: FNV-1a with 64 bits.
  static func of(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// Source text of a function `digest` that plays one of `requests` and returns the reply's number.
  static func source(_ requests: [String]) -> String {
    """
    @_expose(wasm, "digest") @_cdecl("fieldbook_digest")
    public func digest(_ index: Int32) -> UInt64 {
      let requests: [String] = \(requests)
      var player = Player()
      var reply = ""
      switch player.play(requests[Int(index)], from: Choice()) {
      case .markup(let text): reply = "markup " + text
      case .failure(let text): reply = "failure " + text
      }
      return reply.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
    """
  }
}
