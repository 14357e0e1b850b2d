import Digest
import Experiments
import Foundation

/// How trials and observations become bytes: JSON with sorted keys, in which every number has one
/// spelling and reads back to the same bits.
enum TrialCoding {
  private static let strays = (positive: "inf", negative: "-inf", nan: "nan")

  static func encode(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: strays.positive, negativeInfinity: strays.negative, nan: strays.nan)
    return try encoder.encode(value)
  }

  static func decode<Value: Decodable>(_ type: Value.Type, from data: Data) throws -> Value {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: strays.positive, negativeInfinity: strays.negative, nan: strays.nan)
    return try decoder.decode(type, from: data)
  }

  /// The name of a trial's result: a digest of everything that can change it.
  static func key(of trial: some Encodable, procedure: String, digest: String) -> String {
    var key = SHA256()
    key.update("fieldbook trial\n\(digest)\n\(procedure)\n".utf8)
    do {
      key.update(try encode(trial))
    } catch {
      // A plain value of numbers and words always has a form in JSON; one that has none is a defect
      // of the experiment, which `TrialJob.observe` reports when it runs.
      key.update("\(trial)".utf8)
    }
    return key.finished()
  }
}
