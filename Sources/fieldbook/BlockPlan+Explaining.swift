import Notes
import Workshop

extension BlockPlan {
  /// What the block will run and why, in one line.
  var explained: String {
    guard let reason else { return "\(head): recall all \(run.trials.count) trials" }
    let time = estimate.map { ", about \(seconds(.seconds($0 * Double(pending)))) of work" } ?? ""
    return "\(head): run \(pending) of \(run.trials.count) trials\(time): \(reason)"
  }

  /// What the block ran and why, in one line.
  ///
  /// - Parameter time: How many seconds its trials took together; nil where none ran for it.
  func explained(after time: Double?) -> String {
    guard let reason else { return "\(head): recalled all \(run.trials.count) trials" }
    let took = time.map { ", \(seconds(.seconds($0))) of work" } ?? ""
    return "\(head): ran \(pending) of \(run.trials.count) trials\(took): \(reason)"
  }

  private var head: String {
    "\(fence.place.file):\(fence.place.line): \(fence.id.value) (\(run.experiment))"
  }
}
