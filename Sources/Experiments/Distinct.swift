extension Array where Element: Equatable {
  /// Whether no two elements are equal.
  ///
  /// - Complexity: O(*n*²); for short lists of parameters.
  var isDistinct: Bool {
    indices.allSatisfy { !self[..<$0].contains(self[$0]) }
  }
}
