import Foundation
import Mathematics
import Testing

/// One typesetter for all tests: the engine starts once.
let typesetter = Typesetter()

/// The formula `tex`, set.
func mathML(
  _ tex: String, isDisplay: Bool = false, macros: [String: String] = [:]
) throws -> String {
  try set(tex, isDisplay: isDisplay, macros: macros).mathML
}

/// What stands in the `math` element of `tex`.
func content(_ tex: String, isDisplay: Bool = false, macros: [String: String] = [:]) throws
  -> String
{
  let math = try mathML(tex, isDisplay: isDisplay, macros: macros)
  let start = try #require(math.firstIndex(of: ">"))
  return String(math[math.index(after: start)...].dropLast("</math>".count))
}

/// The formula `tex` with its words and tag.
func set(
  _ tex: String, isDisplay: Bool = false, macros: [String: String] = [:]
) throws -> SetFormula {
  let formula = TeX(tex, isDisplay: isDisplay)
  return try #require(try typesetter.set([formula], macros: macros)[formula]).get()
}

/// What is wrong with `tex`: the offset and the message.
func fault(
  _ tex: String, isDisplay: Bool = false, macros: [String: String] = [:]
) throws -> String {
  let formula = TeX(tex, isDisplay: isDisplay)
  switch try #require(try typesetter.set([formula], macros: macros)[formula]) {
  case .success(let set): return "no fault: \(set.mathML)"
  case .failure(let error): return "\(error.offset): \(error.message)"
  }
}

/// A folder of its own for one test, removed with the value.
final class TemporaryFolder {
  let url = FileManager.default.temporaryDirectory.appending(
    path: "fieldbook-formulas-\(UUID().uuidString)", directoryHint: .isDirectory)

  deinit { try? FileManager.default.removeItem(at: url) }
}
