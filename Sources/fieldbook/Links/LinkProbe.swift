import ArgumentParser
import Foundation

/// Asks the web for pages, through `curl`: for their heads first, and where a site refuses that, for
/// the pages.
struct LinkProbe {
  /// How many seconds to wait for a site.
  var timeout: Int
  /// How many sites are asked at a time.
  var width = 8

  /// What the sites say of `addresses`.
  ///
  /// - Throws: A `ValidationError` where there is no `curl`.
  func answers(to addresses: [String]) throws -> [String: LinkAnswer] {
    var answers = try ask(addresses, options: ["head"])
    let refused = addresses.filter { answers[$0]?.isGood != true }
    answers.merge(try ask(refused, options: [])) { $1 }
    return answers
  }

  private func ask(_ addresses: [String], options: [String]) throws -> [String: LinkAnswer] {
    guard !addresses.isEmpty else { return [:] }
    let settings =
      options + [
        "silent", "location", "globoff", "parallel", "parallel-max = \(width)",
        "max-time = \(timeout)", "max-redirs = 10", "proto = \"=http,https\"",
        "proto-redir = \"=http,https\"", "user-agent = \"Mozilla/5.0 (fieldbook check)\"",
        "write-out = \"%{urlnum} %{http_code} %{exitcode} %{errormsg}\\n\"",
      ]
    // Addresses are percent-encoded: none holds a quotation mark, a backslash or a line break.
    let pages = addresses.flatMap { ["url = \"\($0)\"", "output = \"/dev/null\""] }
    let config = (settings + pages).joined(separator: "\n") + "\n"
    var answers: [String: LinkAnswer] = [:]
    for line in try curl(config).split(separator: "\n") {
      let words = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
      guard words.count == 4, let number = Int(words[0]), addresses.indices.contains(number),
        let status = Int(words[1])
      else { continue }
      let reason = words[3].isEmpty ? "curl ends with \(words[2])" : String(words[3])
      answers[addresses[number]] = words[2] == "0" ? .status(status) : .silence(reason)
    }
    for address in addresses where answers[address] == nil {
      answers[address] = .silence("no answer")
    }
    return answers
  }

  /// What `curl` writes when it works through `config`.
  private func curl(_ config: String) throws -> String {
    // Where there is no curl to read the configuration, the write fails, and no more than that.
    signal(SIGPIPE, SIG_IGN)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["curl", "--config", "-"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    // curl reads all of its configuration before it writes anything.
    try? input.fileHandleForWriting.write(contentsOf: Data(config.utf8))
    try? input.fileHandleForWriting.close()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    if process.terminationStatus == 127 {
      throw ValidationError("'--external' needs the program 'curl'.")
    }
    return text
  }
}
