import Foundation
import Synchronization
import Testing
import Workshop

@Suite("The executor")
struct ExecutorTests {
  @Test("runs every job once, whatever its width", arguments: [1, 2, 7, 100])
  func once(width: Int) async throws {
    let run = try Run.bind(CoinToss.self, to: [], digest: "d").get()
    let results = Mutex<[Int: Data]>([:])
    try await LocalExecutor(width: width).run(run.trials) { index, data in
      results.withLock {
        #expect($0[index] == nil)
        $0[index] = data
      }
    }
    let expected = try run.trials.map { try $0.observe() }
    #expect(results.withLock { all in run.trials.indices.map { all[$0] } } == expected)
  }
}
