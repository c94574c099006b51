#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The C library's converter from one encoding to UTF-8.
struct Iconv: ~Copyable {
  private let handle: iconv_t

  /// Nil when the C library does not know the encoding.
  init?(_ encoding: PageEncoding) {
    let handle: iconv_t? = iconv_open("UTF-8", encoding.iconvName)
    guard let handle, handle != iconv_t(bitPattern: -1) else { return nil }
    self.handle = handle
  }

  deinit { iconv_close(handle) }

  /// Appends the text of `input` to `output`: bytes that say nothing become U+FFFD one at a time, and what is cut off at the
  /// end becomes one. Returns the count of the bytes replaced.
  func decode(_ input: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) -> Int {
    var replaced = 0
    _ = iconv(handle, nil, nil, nil, nil)
    input.withMemoryRebound(to: CChar.self) { input in
      var source = UnsafeMutablePointer(mutating: input.baseAddress)
      var left = input.count
      withUnsafeTemporaryAllocation(of: CChar.self, capacity: 1 << 14) { room in
        var isFlushing = false
        while true {
          var target = room.baseAddress
          var free = room.count
          // The last call, without input, gives what the converter still holds.
          let result =
            isFlushing ? iconv(handle, nil, nil, &target, &free) : iconv(handle, &source, &left, &target, &free)
          let fault = errno
          room[..<(room.count - free)].withMemoryRebound(to: UInt8.self) { output.append(contentsOf: $0) }
          if result != -1 {
            if isFlushing { return }
            isFlushing = true
          } else if fault != E2BIG {
            output.append(contentsOf: replacementCharacter)
            let bad = fault == EILSEQ ? min(1, left) : left
            replaced += bad
            source = source.map { $0 + bad }
            left -= bad
            if isFlushing || bad == 0 { return }
          }
        }
      }
    }
    return replaced
  }
}
