import Highlighting

/// A piece of code in every language, with what is hard in it.
enum Samples {
  static let all: [Language: String] = [
    .swift: swift, .python: python, .bash: bash, .json: json, .yaml: yaml, .c: c,
  ]

  static let swift = #####"""
    @MainActor final class Trainer<Model: ~Copyable & Sendable> {
      private(set) nonisolated let rate: Double = 1e-3
      init(rate: consuming Double) { cache = ["a": [1.0, 0x1p-3, 1_000]] }
      func step<each T>(_ batch: repeat each T) async throws(TrainError) -> some Sequence<Float> {
        guard let x = cache["a"], !x.isEmpty else { throw .empty(reason: "no \(x.self) at \(#line)") }
        for v in stream where v > 0 { print("v = \(v, specifier: "%.2f")") }
        let re = /(?<name>[a-z]+)\s*=\s*(\d+)/.ignoresCase()
        let raw = #"raw \#(x.count) "quoted" \n"#
        let half = total / 2 / count
        return if x.count > 3 { x.lazy.map(\.magnitude) } else { [] }
      }
      #if os(Linux) && swift(>=6.0)
      var any: Int { get { 0...3 } set { } }
      #endif
    }
    /* block /* nested */ comment */
    func f(in x: any Protocol, for case: Int) { f(in: x, for: 2); x.init(1); "🐶" }
    """#####

  static let python = #"""
    @dataclass(frozen=True)
    class Walk:
        """A walk, in words."""
        def step(self, x: float = 1e-3) -> list[int]:
            # comment's end
            match x:
                case [1, _]: return f"{x!r:>{width}} {{no}} {d['a']}"
            match = re.match(r"\d+\"", 'it''s')
            return x @ w if x is not None else lambda: 0x1F
    """#

  static let bash = #"""
    #!/bin/bash
    for file in "$HOME"/*.md; do
      if [ -e "$file" ]; then echo "size: $(wc -c < "${file}")" # words
      fi
    done
    cat <<'END' > out.txt
    for "this" is text
    END
    fieldbook build --output done && cd site || exit 1
    echo it\'s ${name:-none} $#
    """#

  static let json = #"""
    { "rate": -1.5e-3, "on": true, "names": ["a\"b", null], // comment
      "deep" : { "x": 0 } }
    """#

  static let yaml = #"""
    # a course
    title: "Notes: one"
    colours: {accent: ["#7a2145", pink]}
    list:
      - id: fig-bowl
        rate: [0.02, 1e-3]
        text: |
          Not a: key

          # nor a comment
        on: true # comment
      - url: http://a.b/#c
    base: &base !tag {x: *base}
    """#

  static let c = #"""
    #include <stdio.h>
    #define SQUARE(x) ((x) * (x))
    static const char *name = "a \"b\" \
    c"; // comment
    /* one /* two */
    int main(void) { uint8_t x = 0x1Fu; char c = '\''; return x ? 1'000 : 1.5e-3f; }
    """#
}
