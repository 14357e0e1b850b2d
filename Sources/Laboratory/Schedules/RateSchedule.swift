import Elementary

/// How a learning rate changes over a training run, as a share of its peak.
public enum RateSchedule: String, CaseIterable, Hashable, Sendable {
  /// The peak throughout.
  case constant
  /// A tenth from half of the run on, a hundredth from three quarters on.
  case step
  /// 0.01^p, where p is the share of the run that is over.
  case exponential
  /// 1 - p.
  case linear
  /// Half a period of the cosine, from the peak to 0.
  case cosine
  /// Three such cosines, each twice as long as the one before.
  ///
  /// Reference: Loshchilov & Hutter, "SGDR: stochastic gradient descent with warm restarts", 2017.
  case restarts
  /// The same with a linear rise over the first tenth of the run.
  case warmConstant = "warm-constant"
  case warmStep = "warm-step"
  case warmExponential = "warm-exponential"
  case warmLinear = "warm-linear"
  case warmCosine = "warm-cosine"
  case warmRestarts = "warm-restarts"
  /// Up from a 25th of the peak over a quarter of the run and down to a 100 000th, both as half a
  /// period of the cosine, while momentum goes down and up again: the 1cycle of fastai 2.
  ///
  /// Reference: Smith & Topin, "Super-convergence: very fast training of neural networks using large
  /// learning rates", 2018.
  case oneCycle = "one-cycle"
  /// The 1cycle of fastai 1: the peak at 0.3 of the run, the end at a 250 000th.
  case oneCycleV1 = "one-cycle-v1"
  /// The 1cycle of PyTorch: as in fastai 1, but the peak comes a step earlier, and the last step is
  /// exactly at the end, a ten-thousandth of the first rate.
  case oneCycleTorch = "one-cycle-torch"
  /// The 1cycle of fastai 2 for the rate alone; momentum stays.
  case oneCycleFixed = "one-cycle-fixed-momentum"
}

extension RateSchedule {
  /// The rate at step `t` of `count`, counted from 0, as a share of the peak.
  public func factor(at t: Int, of count: Int) -> Double {
    let p = Double(t) / Double(count)
    switch self {
    case .constant: return 1
    case .step: return p < 0.5 ? 1 : p < 0.75 ? 0.1 : 0.01
    case .exponential: return Elementary.pow(0.01, p)
    case .linear: return 1 - p
    case .cosine: return Self.cosine(from: 1, to: 0, p)
    case .restarts:
      // Cycles of 1, 2 and 4 sevenths.
      let q = 7 * p
      return q < 1
        ? Self.cosine(from: 1, to: 0, q)
        : q < 3
          ? Self.cosine(from: 1, to: 0, (q - 1) / 2) : Self.cosine(from: 1, to: 0, (q - 3) / 4)
    case .warmConstant, .warmStep, .warmExponential, .warmLinear, .warmCosine, .warmRestarts:
      let tenth = Double(count) / 10
      if Double(t) < tenth { return Double(t + 1) / (tenth.rounded(.up) + 1) }
      return decay.factor(at: t, of: count)
    case .oneCycle, .oneCycleV1, .oneCycleTorch, .oneCycleFixed:
      return cycle(at: t, of: count, low: 1.0 / 25, top: 1, end: endOfCycle)
    }
  }

  /// The momentum at step `t` of `count`: that of a schedule that cycles it, else `fixed`.
  public func momentum(at t: Int, of count: Int, fixed: Double) -> Double {
    guard cyclesMomentum else { return fixed }
    return cycle(at: t, of: count, low: 0.95, top: 0.85, end: 0.95)
  }

  /// Whether momentum goes from 0.95 to 0.85 and back against the rate.
  public var cyclesMomentum: Bool {
    self == .oneCycle || self == .oneCycleV1 || self == .oneCycleTorch
  }

  /// What the last rate would be of the peak.
  private var endOfCycle: Double {
    switch self {
    case .oneCycleV1: 1 / 25e4
    case .oneCycleTorch: 1.0 / 25 / 1e4
    default: 1e-5
    }
  }

  /// The schedule that follows the rise.
  private var decay: RateSchedule {
    switch self {
    case .warmStep: .step
    case .warmExponential: .exponential
    case .warmLinear: .linear
    case .warmCosine: .cosine
    case .warmRestarts: .restarts
    default: .constant
    }
  }

  /// From `low` to `top` and on to `end`, as this 1cycle divides the run.
  private func cycle(
    at t: Int, of count: Int, low: Double, top: Double, end: Double
  ) -> Double {
    let (t, count) = (Double(t), Double(count))
    let peak: Double
    let last: Double
    switch self {
    case .oneCycleV1: (peak, last) = ((0.3 * count).rounded(.down), count)
    case .oneCycleTorch: (peak, last) = (0.3 * count - 1, count - 1)
    default: (peak, last) = (0.25 * count, count)
    }
    return t < peak
      ? Self.cosine(from: low, to: top, t / peak)
      : Self.cosine(from: top, to: end, last > peak ? (t - peak) / (last - peak) : 0)
  }

  /// b + (a - b)(1 + cos πp)/2.
  private static func cosine(from a: Double, to b: Double, _ p: Double) -> Double {
    b + (a - b) * 0.5 * (1 + Elementary.cos(Double.pi * p))
  }
}

#if !hasFeature(Embedded)
extension RateSchedule: Codable {}
#endif
