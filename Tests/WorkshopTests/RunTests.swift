import Experiments
import Figures
import Foundation
import Testing
import Workshop

@Suite("A run")
struct RunTests {
  private func bind(_ settings: [Setting] = [], digest: String = "d") throws -> Run {
    try Run.bind(CoinToss.self, to: settings, digest: digest).get()
  }

  private func errors(_ settings: [Setting]) -> [String] {
    switch Run.bind(CoinToss.self, to: settings, digest: "d") {
    case .success: []
    case .failure(let failure): failure.errors.map(\.message)
    }
  }

  @Test("lists every parameter in its one spelling and marks the defaults")
  func parameters() throws {
    let run = try bind([Setting("bias", .scalar("0.50")), Setting("tosses", .scalar("20"))])
    #expect(
      run.parameters.map { "\($0.name)=\($0.value)\($0.isDefault ? "" : " set")" } == [
        "tosses=20 set", "seeds=[1, 2, 3]", "bias=0.5", "loud=false", "side=heads",
      ])
    #expect(run.seeds == [1, 2, 3])
  }

  @Test("takes one value where a list is expected")
  func oneValue() throws {
    #expect(try bind([Setting("seeds", .scalar("7"))]).trials.count == 1)
  }

  @Test("A trial's key holds its parameters, its seed, the experiment and the core's digest")
  func keys() throws {
    let keys = try bind().trials.map(\.key)
    #expect(Set(keys).count == 3)
    #expect(try bind().trials.map(\.key) == keys)
    let fewer = try bind([Setting("seeds", .list([.scalar("2"), .scalar("9")]))]).trials.map(\.key)
    #expect(fewer[0] == keys[1])
    #expect(!keys.contains(fewer[1]))
    #expect(try bind([Setting("bias", .scalar("0.25"))]).trials[0].key != keys[0])
    #expect(try bind(digest: "e").trials[0].key != keys[0])
    // What only the report looks at does not rerun a trial.
    #expect(try bind([Setting("loud", .scalar("true"))]).trials.map(\.key) == keys)
  }

  @Test("A result reads back to the same bits, numbers that are none included")
  func roundTrip() throws {
    let run = try bind()
    let results = try run.trials.map { try $0.observe() }
    #expect(results.map { String(decoding: $0, as: UTF8.self) }[0].hasSuffix(#""strange":"nan"}"#))
    let outcome = try run.report(results)
    let direct = CoinToss().report(CoinToss().trials().map { CoinToss.observe($0) })
    #expect(outcome == direct)
  }

  @Test("Every error of the settings is told, in whole sentences")
  func wrongSettings() {
    #expect(
      errors([
        Setting("tosses", .scalar("2.5")), Setting("seeds", .list([.scalar("1"), .scalar("x")])),
        Setting("bias", .scalar("1.5")), Setting("loud", .scalar("yes")),
        Setting("side", .scalar("edge")), Setting("colour", .scalar("red")),
      ]) == [
        "parameter 'tosses' takes a whole number from 1 to 1000, not '2.5'",
        "parameter 'seeds' takes a whole number from 0 to 1000, not 'x'",
        "parameter 'bias' takes a number from 0 to 1, not '1.5'",
        "parameter 'loud' takes true or false, not 'yes'",
        "parameter 'side' takes one of 'heads', 'tails', not 'edge'",
        "unknown parameter 'colour' of experiment 'coin-toss'",
      ])
    #expect(errors([Setting("tosses", .scalar("3"))]) == ["parameter 'tosses' must be even"])
    #expect(
      errors([Setting("tosses", .scalar("4", isQuoted: true))])
        == ["parameter 'tosses' takes a whole number from 1 to 1000, not '4'"])
    #expect(
      errors([Setting("seeds", .list([]))]) == ["parameter 'seeds' takes 1 to 20 values, not 0"])
    #expect(
      errors([Setting("bias", .list([.scalar("1")]))])
        == ["parameter 'bias' takes a number from 0 to 1, not a list"])
    #expect(
      errors([Setting("side", .mapping)])
        == ["parameter 'side' takes one of 'heads', 'tails', not a mapping"])
  }
}
