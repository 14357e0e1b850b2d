#if hasFeature(Embedded)
/// What can be kept in the cache; in Embedded Swift there is none, so it asks for nothing.
public protocol Storable: Sendable {}
#else
/// What can be kept in the cache: a plain value that can be written and read back.
public protocol Storable: Codable, Sendable {}
#endif

extension Double: Storable {}
extension Int: Storable {}
extension Bool: Storable {}
extension String: Storable {}
extension Array: Storable where Element: Storable {}
extension Optional: Storable where Wrapped: Storable {}
