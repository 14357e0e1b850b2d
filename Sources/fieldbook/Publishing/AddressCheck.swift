import Foundation

/// Compares the address that a course gives itself with that of a place.
enum AddressCheck {
  /// Makes sure that `address`, where a course has one, is that of a place and of the site there.
  ///
  /// - Throws: A `PublishingRefusal` where it is not.
  static func check(_ address: String?, at place: PlaceAddress?, over firstPage: [UInt8]?) throws {
    guard let address, let course = Address(address) else { return }
    switch place {
    case .whole(let expected) where Address(expected) != course:
      throw PublishingRefusal.otherAddress(address, place: expected)
    case .host(let host) where !course.isRelated(toHost: host):
      throw PublishingRefusal.otherAddress(address, place: host)
    default: break
    }
    if let there = firstPage.flatMap(canonical), Address(there) != course {
      throw PublishingRefusal.otherSite(address, there: there)
    }
  }

  /// The address that a page says is its own.
  static func canonical(of page: [UInt8]) -> String? {
    let text = String(decoding: page, as: UTF8.self)
    return text.firstMatch(of: #/<link rel="canonical" href="([^"]*)"/#).map {
      String($0.output.1).replacing("&amp;", with: "&")
    }
  }

  /// What of an address tells places apart: `http` and `https` lead to one place.
  private struct Address: Equatable {
    let host: String
    let path: String

    init?(_ text: String) {
      guard let url = URL(string: text), let host = url.host() else { return nil }
      self.host = host.lowercased()
      let path = url.path(percentEncoded: true)
      self.path = path.hasSuffix("/") ? path : path + "/"
    }

    /// Whether a machine called `other` may well serve it; short names and numbers tell nothing.
    func isRelated(toHost other: String) -> Bool {
      let (own, others) = (host.split(separator: "."), other.lowercased().split(separator: "."))
      let isNumber = others.allSatisfy { $0.allSatisfy(\.isNumber) } || other.contains(":")
      guard others.count > 1, !isNumber else { return true }
      return own.suffix(2) == others.suffix(2)
    }
  }
}
