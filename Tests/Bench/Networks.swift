import Experiments
import Foundation
import Synchronization

/// Training networks on automata: the whole comparison, and what its peers take for it.
func networks(_ meter: inout Meter) throws {
  let trials = AutomataLearning().trials()
  // Training is three times the forward pass: forward, and twice backward.
  let flops = Double(trials.count) * 3 * 4096 * 32 * 500
  let time = meter.time(
    "1,320 runs of MLP, LCN and CNN, on all cores", within: .seconds(15), runs: 1
  ) {
    run(trials)
  }
  let seconds = time / .seconds(1)
  // Time on the processor, unlike time on the wall, does not grow while others work; POSIX counts it in
  // millionths of a second.
  let start = clock()
  _ = run(trials)
  let rate = flops / (Double(clock() - start) / 1e6) / 1e9
  meter.note("arithmetic in training, on one core", text(rate) + " GFLOP/s")
  if let product = python(sgemm).flatMap({ Double($0) }) {
    let share = Int((100 * rate / product).rounded())
    meter.note(
      "one core of OpenBLAS on a large product", text(product) + " GFLOP/s; ours: \(share) % of it")
  } else {
    meter.note("one core of OpenBLAS on a large product", "no numpy here")
  }
  guard python("import torch; print(torch.__version__)") != nil else {
    // What another machine's two quiet cores took: a hint, and no comparison in one run.
    let plainly = (0.85 + 0.59 + 1.03) * Double(trials.count / 3)
    meter.note(
      "PyTorch is not here; measured elsewhere it took",
      "\(Int(plainly)) s written plainly, \(text(plainly / seconds)) times ours, and 62 s batched, "
        + "\(text(62 / seconds)) times ours")
    return
  }
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "PyTorch")
  if let plain = program(["\(folder.path)/plain.py"]) {
    let times = plain.split(separator: " ").compactMap { Double($0) }
    meter.ratio(
      "against PyTorch written plainly", times.reduce(0, +) * Double(trials.count / 3) / seconds,
      atLeast: 50)
  }
  if let batched = program(["\(folder.path)/batched.py", "\(trials.count / 3)"]).flatMap({
    Double($0)
  }) {
    meter.ratio("against PyTorch with all runs batched", batched / seconds, atLeast: 4)
  }
}

/// Runs every trial, spread over all cores.
private func run(_ trials: [LearningTrial]) -> Double {
  let sum = Mutex(0.0)
  DispatchQueue.concurrentPerform(iterations: trials.count) { index in
    let accuracy = AutomataLearning.observe(trials[index]).testAccuracy
    sum.withLock { $0 += accuracy }
  }
  return sum.withLock { $0 }
}

/// The rate of one core of OpenBLAS, through numpy, on matrices of 1024 by 1024.
private let sgemm = """
  import os
  os.environ["OPENBLAS_NUM_THREADS"] = "1"
  import numpy, time
  a = numpy.ones((1024, 1024), numpy.float32)
  best = 1e9
  for _ in range(9):
      start = time.perf_counter()
      a @ a
      best = min(best, time.perf_counter() - start)
  print(2 * 1024**3 / best / 1e9)
  """

/// What Python prints when it runs `script`; nil where it fails.
private func python(_ script: String) -> String? { program(["-c", script]) }

private func program(_ arguments: [String]) -> String? {
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = ["python3"] + arguments
  let output = Pipe()
  process.standardOutput = output
  process.standardError = FileHandle.nullDevice
  guard (try? process.run()) != nil else { return nil }
  let data = output.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  guard process.terminationStatus == 0 else { return nil }
  return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
}

/// One digit after the point.
private func text(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }
