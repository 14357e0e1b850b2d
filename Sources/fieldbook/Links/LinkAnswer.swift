import Notes

/// What another site said when it was asked for a page.
enum LinkAnswer: Equatable {
  /// A status of HTTP.
  case status(Int)
  /// Nothing, and why.
  case silence(String)

  /// Whether the page is there.
  var isGood: Bool {
    if case .status(let status) = self { (200..<400).contains(status) } else { false }
  }

  /// What is wrong with `link`: a page that is gone is an error; what a reader may still be able to
  /// see, or see tomorrow, is a warning.
  func diagnostic(of link: Located<String>) -> Diagnostic? {
    switch self {
    case _ where isGood: nil
    case .status(let status) where status == 404 || status == 410:
      Diagnostic(at: link.place, "'\(link.value)' is gone: the site answers \(status)")
    case .status(let status):
      Diagnostic(
        .warning, at: link.place, "'\(link.value)' cannot be checked: the site answers \(status)")
    case .silence(let reason):
      Diagnostic(.warning, at: link.place, "'\(link.value)' cannot be checked: \(reason)")
    }
  }
}
