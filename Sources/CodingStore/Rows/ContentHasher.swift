internal import Containers

/// The digest of the rows that one event added to one table.
///
/// Each value is written with its kind and length, so that no two different rows give the same bytes: `n` for none,
/// `i` and the number and `;`, `t` or `b` and the number of bytes and `:` and the bytes; `/` ends a row.
struct ContentHasher: ~Copyable {
  private var hasher = SHA256Hasher()
  private var page = BytePage()
  private(set) var rows = 0

  mutating func addNone() { page.append(UInt8(ascii: "n")) }

  mutating func add(_ number: Int64) {
    page.append(UInt8(ascii: "i"))
    page.append(decimal: number)
    page.append(UInt8(ascii: ";"))
  }

  mutating func add(text: UnsafeRawBufferPointer) { add(UInt8(ascii: "t"), text) }

  mutating func add(blob: UnsafeRawBufferPointer) { add(UInt8(ascii: "b"), blob) }

  mutating func endRow() {
    rows += 1
    page.append(UInt8(ascii: "/"))
    if page.isFull { flush() }
  }

  /// In lower-case hexadecimal.
  consuming func digest() -> String {
    flush()
    return hasher.hex()
  }

  private mutating func add(_ kind: UInt8, _ bytes: UnsafeRawBufferPointer) {
    page.append(kind)
    page.append(decimal: Int64(bytes.count))
    page.append(UInt8(ascii: ":"))
    page.append(bytes)
  }

  private mutating func flush() { page.take { hasher.update($0) } }
}
