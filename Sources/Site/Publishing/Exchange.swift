#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Two folders change places in one step, so that no moment has neither.
enum Exchange {
  /// Lets `first` and `second` change places; false where this system or file system cannot.
  static func swap(_ first: String, _ second: String) -> Bool {
    #if canImport(Darwin)
    return renamex_np(first, second, UInt32(RENAME_SWAP)) == 0
    #else
    // glibc has the call since 2.28 but hides its declaration from Swift.
    guard let program = dlopen(nil, RTLD_NOW), let symbol = dlsym(program, "renameat2") else {
      return false
    }
    let renameAt2 = unsafeBitCast(symbol, to: RenameAt2.self)
    return renameAt2(AT_FDCWD, first, AT_FDCWD, second, exchange) == 0
    #endif
  }

  #if !canImport(Darwin)
  private typealias RenameAt2 =
    @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32

  /// `RENAME_EXCHANGE` of `linux/fs.h`.
  private static let exchange: UInt32 = 2
  #endif
}
