/// The attributes of a page's tags, one array per field.
struct PageAttributes: Sendable {
  var name: [AttributeName] = []
  /// Where the value lies in `bytes`.
  var start: [UInt32] = []
  var length: [UInt32] = []
  /// The bytes of all values, UTF-8 with entities resolved.
  var bytes: [UInt8] = []

  var count: Int { name.count }

  mutating func removeLast(_ count: Int) {
    guard count > 0 else { return }
    bytes.removeSubrange(Int(start[start.count - count])...)
    name.removeLast(count)
    start.removeLast(count)
    length.removeLast(count)
  }
}
