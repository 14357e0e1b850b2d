public func nearest(_ word: String, among: [String]) -> String? { nil }
