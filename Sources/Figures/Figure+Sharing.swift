extension Figure {
  /// The figure with the domains of its shared axes written into its plots.
  var resolved: Figure {
    var figure = self
    if sharing.contains(.x), let domain = union(of: plots.map { $0.domains.x }) {
      for index in plots.indices where plots[index].x.domain == nil {
        figure.plots[index].x.domain = domain
      }
    }
    if sharing.contains(.y), let domain = union(of: plots.map { $0.domains.y }) {
      for index in plots.indices where plots[index].y.domain == nil {
        figure.plots[index].y.domain = domain
      }
    }
    return figure
  }

  /// Whether every dot and bar has a title that a pointer shows: where there are some dozens of them.
  var hasTitles: Bool {
    var count = 0
    for mark in plots.flatMap({ $0.marks }) {
      switch mark {
      case .dots(let points, _, _): count += points.count
      case .bars(let spans, _, _): count += spans.count
      default: break
      }
    }
    return count <= 60
  }

  /// The shortest range that holds those of all plots that have data.
  private func union(of domains: [ClosedRange<Double>]) -> ClosedRange<Double>? {
    var union: ClosedRange<Double>?
    for (plot, domain) in zip(plots, domains) where plot.hasData {
      let known = union ?? domain
      union =
        min(known.lowerBound, domain.lowerBound)...max(known.upperBound, domain.upperBound)
    }
    return union
  }
}

/// Which labels of its axes a plot draws itself: where axes are shared, only those at the edge.
struct Edges: Hashable, Sendable {
  /// Whether it labels its horizontal axis.
  var hasX = true
  /// Whether it labels its vertical axis.
  var hasY = true
}
