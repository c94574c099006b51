/// Texts that are written many times, at places in memory that never change.
final class StableTexts {
  /// UTF-8, in the order in which they were given.
  private(set) var texts: [UnsafeRawBufferPointer] = []

  init(_ texts: [String] = []) { for text in texts { append(Array(text.utf8)) } }

  deinit { for text in texts { text.deallocate() } }

  subscript(position: Int) -> UnsafeRawBufferPointer { texts[position] }

  func append(_ bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 1), alignment: 1)
    copy.copyBytes(from: bytes)
    texts.append(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(copy)[..<bytes.count]))
  }
}
