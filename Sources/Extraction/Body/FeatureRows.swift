/// Where the features of a page's blocks are written, one number after the other, into memory that is there already.
struct FeatureRows {
  private let room: UnsafeMutableBufferPointer<Float>
  private(set) var count = 0

  init(_ room: UnsafeMutableBufferPointer<Float>) { self.room = room }

  @inline(__always)
  mutating func append(_ value: Float) {
    precondition(count < room.count, "a row has more features than names")
    room.initializeElement(at: count, to: value)
    count &+= 1
  }

  mutating func append(contentsOf values: [Float]) {
    for value in values { append(value) }
  }
}
