import Dispatch

/// Threads for builds, which take all that they get, so that the server's own stay free to answer.
final class Backstage: TaskExecutor {
  // Of another quality than the server's tasks, for queues of one quality share their threads.
  private let queue = DispatchQueue(
    label: "fieldbook.backstage", qos: .utility, attributes: .concurrent)

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
