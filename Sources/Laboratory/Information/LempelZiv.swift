import Elementary

/// How many new words a text of bits is made of.
///
/// Read from the left, each word is the shortest that has not occurred before; the text of a simple
/// process has few and long ones.
///
///     LempelZiv.words(in: bits("0001101001000101"))  // 6: 0 001 10 100 1000 101
///
/// Source: Lempel & Ziv, "On the complexity of finite sequences", 1976.
public enum LempelZiv {
  /// The number of words in `bits`; the last one counts even if it has occurred before.
  ///
  /// - Complexity: Linear in the number of bits.
  public static func words(in bits: some Sequence<Bool>) -> Int {
    var substrings = SuffixAutomaton()
    var (words, state, length) = (0, SuffixAutomaton.root, 0)
    for bit in bits {
      // A word may overlap the place that it repeats, so it is looked for in all but its last bit.
      let next = substrings.successor(of: state, by: bit)
      substrings.append(bit)
      if let next {
        length += 1
        state = substrings.state(of: next, length: length)
      } else {
        words += 1
        (state, length) = (SuffixAutomaton.root, 0)
      }
    }
    return length > 0 ? words + 1 : words
  }

  /// The words in `bits` over the number n/log₂ n that a long random text of that length n has: near 0
  /// for what repeats itself, about 1 for noise.
  public static func ratio(of bits: [Bool]) -> Double {
    guard bits.count > 1 else { return 0 }
    let count = Double(bits.count)
    return Double(words(in: bits)) * Elementary.log2(count) / count
  }
}

/// All substrings of a growing text of bits, as the states of a small machine.
///
/// Source: Blumer et al., "The smallest automaton recognizing the subwords of a text", 1985.
private struct SuffixAutomaton {
  /// The state of the empty text.
  static let root = 0

  /// For each state its successors by 0 and by 1, or −1.
  private var successors: [(Int, Int)] = [(-1, -1)]
  /// For each state the state of its longest suffix that occurs in more places, or −1.
  private var links = [-1]
  /// The length of each state's longest text.
  private var lengths = [0]
  private var last = SuffixAutomaton.root

  /// The state of the texts of `state` followed by `bit`; nil where none occurs.
  func successor(of state: Int, by bit: Bool) -> Int? {
    let next = bit ? successors[state].1 : successors[state].0
    return next < 0 ? nil : next
  }

  /// The state that now stands for the text of this length which `state` stood for before the last bit
  /// was appended.
  func state(of state: Int, length: Int) -> Int {
    let link = links[state]
    return link >= 0 && lengths[link] >= length ? link : state
  }

  /// Makes the text one bit longer.
  mutating func append(_ bit: Bool) {
    let new = add(length: lengths[last] + 1, successors: (-1, -1), link: -1)
    var state = last
    while state >= 0, successor(of: state, by: bit) == nil {
      connect(state, to: new, by: bit)
      state = links[state]
    }
    last = new
    guard state >= 0, let next = successor(of: state, by: bit) else {
      links[new] = SuffixAutomaton.root
      return
    }
    if lengths[next] == lengths[state] + 1 {
      links[new] = next
      return
    }
    // The shorter texts of `next` now occur in one more place: they get a state of their own.
    let copy = add(
      length: lengths[state] + 1, successors: successors[next], link: links[next])
    while state >= 0, successor(of: state, by: bit) == next {
      connect(state, to: copy, by: bit)
      state = links[state]
    }
    links[next] = copy
    links[new] = copy
  }

  private mutating func add(length: Int, successors: (Int, Int), link: Int) -> Int {
    self.successors.append(successors)
    links.append(link)
    lengths.append(length)
    return lengths.count - 1
  }

  private mutating func connect(_ state: Int, to next: Int, by bit: Bool) {
    if bit { successors[state].1 = next } else { successors[state].0 = next }
  }
}
