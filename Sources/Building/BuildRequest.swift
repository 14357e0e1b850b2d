public import Notes

/// What a build is asked for.
public struct BuildRequest: Hashable, Sendable {
  /// Which solutions of exercises the site shows.
  public var solutions: Solutions
  /// Whether to look also for what does a page no harm.
  public var isThorough: Bool
  /// Whether to look for numbers that nothing checks, and to be content with no warning.
  public var isStrict: Bool
  /// Whether a claim that does not hold is told and marked on its page, and stops nothing.
  public var keepsGoing: Bool
  /// Whether notes that are drafts are among the course's notes.
  public var showsDrafts: Bool

  /// A build of the whole course, as readers see it.
  public init(
    solutions: Solutions = .all, isThorough: Bool = false, isStrict: Bool = false,
    keepsGoing: Bool = false, showsDrafts: Bool = false
  ) {
    self.solutions = solutions
    self.isThorough = isThorough
    self.isStrict = isStrict
    self.keepsGoing = keepsGoing
    self.showsDrafts = showsDrafts
  }
}
