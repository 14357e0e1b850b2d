import Highlighting
import Testing

@Suite("Swift, highlighted")
struct SwiftTests {
  @Test("Words that are keywords in one place only")
  func contextual() {
    #expect(marked("func any(_ p: any P)", .swift) == "⟦k:func⟧ any(_ p: ⟦k:any⟧ ⟦t:P⟧)")
    #expect(marked("let set = a.set(set)", .swift) == "⟦k:let⟧ set = a.set(set)")
    #expect(marked("var x: Int { get set }", .swift) == "⟦k:var⟧ x: ⟦t:Int⟧ { ⟦k:get⟧ ⟦k:set⟧ }")
    #expect(marked("private(set) var x", .swift) == "⟦k:private⟧(⟦k:set⟧) ⟦k:var⟧ x")
    #expect(marked("let package = Package()", .swift) == "⟦k:let⟧ package = ⟦t:Package⟧()")
    #expect(marked("package func open()", .swift) == "⟦k:package⟧ ⟦k:func⟧ open()")
    #expect(marked("x: consuming Double", .swift) == "x: ⟦k:consuming⟧ ⟦t:Double⟧")
  }

  @Test("Labels and members are no keywords")
  func labels() {
    #expect(marked("move(in: x, for: 2)", .swift) == "move(in: x, for: ⟦n:2⟧)")
    #expect(marked("func f(for x: Int)", .swift) == "⟦k:func⟧ f(for x: ⟦t:Int⟧)")
    #expect(
      marked("x.default; x.self; 0..<self.n", .swift)
        == "x.default; x.⟦k:self⟧; ⟦n:0⟧..<⟦k:self⟧.n")
    #expect(
      marked("default: nil\ncase .init: 0", .swift)
        == "⟦k:default⟧: ⟦k:nil⟧\n⟦k:case⟧ .init: ⟦n:0⟧")
    #expect(
      marked("if let x, let y: Int = a.0", .swift)
        == "⟦k:if⟧ ⟦k:let⟧ x, ⟦k:let⟧ y: ⟦t:Int⟧ = a.0")
    #expect(marked("`default`", .swift) == "`default`")
  }

  @Test("Strings hold code, and code holds strings")
  func strings() {
    #expect(
      marked(#""a \(b + "c \(d)") e" f"#, .swift) == #"⟦s:"a \(⟧b + ⟦s:"c \(⟧d⟦s:)") e"⟧ f"#)
    #expect(marked(##"#"a \n \(b) \#(c) "d""#"##, .swift) == ##"⟦s:#"a \n \(b) \#(⟧c⟦s:) "d""#⟧"##)
    #expect(
      marked("\"\"\"\n a \\(f(1)) \"b\"\n\"\"\" c", .swift)
        == "⟦s:\"\"\"\n a \\(⟧f(⟦n:1⟧)⟦s:) \"b\"\n\"\"\"⟧ c")
    #expect(marked(#""a\"b" c"#, .swift) == #"⟦s:"a\"b"⟧ c"#)
  }

  @Test("A string that is not closed ends with its line, in code within it, too")
  func unterminated() {
    #expect(marked("\"abc\nlet x", .swift) == "⟦s:\"abc⟧\n⟦k:let⟧ x")
    #expect(marked("\"a \\(b\nlet x", .swift) == "⟦s:\"a \\(⟧b\n⟦k:let⟧ x")
    #expect(marked("\"\"\"\nabc", .swift) == "⟦s:\"\"\"\nabc⟧")
  }

  @Test("A slash is a regular expression only where a value is due")
  func regexes() {
    #expect(marked(#"let a = /b\/c d/.x"#, .swift) == #"⟦k:let⟧ a = ⟦r:/b\/c d/⟧.x"#)
    #expect(marked("a / b / c", .swift) == "a / b / c")
    #expect(marked("x = a/b/c", .swift) == "x = a/b/c")
    #expect(marked("f(/a/, #/b/c/#)", .swift) == "f(⟦r:/a/⟧, ⟦r:#/b/c/#⟧)")
    #expect(marked("x = y\n  / z / 2", .swift) == "x = y\n  / z / ⟦n:2⟧")
  }

  @Test("Comments nest, and attributes and directives are told apart from macros' signs")
  func comments() {
    #expect(marked("/* a /* b */ c */ d", .swift) == "⟦c:/* a /* b */ c */⟧ d")
    #expect(marked("a // b\nc", .swift) == "a ⟦c:// b⟧\nc")
    #expect(
      marked("@main struct A {}\n#if DEBUG", .swift)
        == "⟦a:@main⟧ ⟦k:struct⟧ ⟦t:A⟧ {}\n⟦a:#if⟧ ⟦t:DEBUG⟧")
    #expect(
      marked("0x1p-3 + 1_000.5e-3 - 1...2", .swift)
        == "⟦n:0x1p-3⟧ + ⟦n:1_000.5e-3⟧ - ⟦n:1⟧...⟦n:2⟧")
  }
}
