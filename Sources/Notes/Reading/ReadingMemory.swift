/// The notes that were read last, so that a note whose text has not changed is read once.
public struct ReadingMemory: Sendable {
  /// Everything that a reading depends on.
  struct Question: Equatable, Sendable {
    var slug: String
    var file: String
    var text: [UInt8]
    var solutions: Solutions
  }

  private var readings: [String: (question: Question, reading: NoteReading)] = [:]
  /// The works that those readings could cite.
  private var bibliography: Bibliography?

  /// A memory of nothing.
  public init() {}

  /// The readings of `questions`, in their order; all others are forgotten.
  ///
  /// - Parameter read: Reads what is not known, on whatever thread is free.
  mutating func readings(
    of questions: [Question], citing bibliography: Bibliography?,
    read: @Sendable (Int) -> NoteReading
  ) -> [NoteReading] {
    if bibliography != self.bibliography { readings = [:] }
    self.bibliography = bibliography
    var found = questions.map { question -> NoteReading? in
      guard let known = readings[question.file], known.question == question else { return nil }
      return known.reading
    }
    let missing = found.indices.filter { found[$0] == nil }
    let read = parallel(missing) { read($0) }
    for (index, reading) in zip(missing, read) { found[index] = reading }
    let all = found.compactMap(\.self)
    readings = Dictionary(
      zip(questions, all).map { ($0.file, ($0, $1)) }, uniquingKeysWith: { first, _ in first })
    return all
  }
}
