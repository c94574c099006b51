#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The system's words for its errors.
enum SystemText {
  static func error(_ code: Int32) -> String { String(cString: strerror(code)) }
  static var lastError: String { error(errno) }
}
