import Figures
import Mustache

/// What a template can name: markup, other contexts, lists of them.
///
/// Text can only enter as `Markup`, which is escaped; so a template cannot forget to.
struct PageContext: MustacheParent {
  /// What a name stands for.
  enum Value {
    case markup(Markup)
    case list([PageContext])
    case flag(Bool)
  }

  private var values: [String: Value] = [:]

  /// What `name` stands for; a name without a value hides the one of an outer context.
  subscript(name: String) -> Value {
    get { values[name] ?? .flag(false) }
    set { values[name] = newValue }
  }

  /// Lets `name` stand for plain text, and for nothing where it is nil or empty.
  mutating func set(_ name: String, text: String?) {
    values[name] = text.flatMap { $0.isEmpty ? nil : .markup(.text($0)) } ?? .flag(false)
  }

  /// What swift-mustache finds under `name`.
  func child(named name: String) -> Any? {
    switch values[name] {
    case .markup(let markup): markup.source
    case .list(let contexts): contexts
    case .flag(true): true
    case .flag(false): Nothing()
    case nil: nil
    }
  }

  /// What a name without a value shows: no section, no text.
  private struct Nothing: MustacheCustomRenderable {
    let renderText = ""
    let isNull = true
  }
}
