/// Reads an entry of a ZIP archive from its beginning to its end, a buffer at a time.
///
/// A fault ends the bytes, and `failure` then says what it was; size and checksum are looked at when the end has come.
package struct ZipEntryReader: ~Copyable {
  package private(set) var failure: ZipError?

  private let store: ByteStore
  private let entry: ZipEntry
  private var data: Range<Int>
  private var inflater: Inflater
  private var packed: [UInt8] = []
  private var packedStart = 0
  /// What was inflated and did not fit.
  private var rest: [UInt8] = []
  private var restStart = 0
  private var checksum = CRC32()
  private var size: Int
  private var isAtEnd = false
  /// Whether the checksum can be told.
  private let isWhole: Bool

  /// `offset` is where reading begins in a stored entry.
  init(_ store: ByteStore, _ entry: ZipEntry, data: Range<Int>, from offset: Int) {
    self.store = store
    self.entry = entry
    self.data = data.dropFirst(offset)
    size = min(offset, data.count)
    isWhole = offset == 0
    inflater = Inflater(.raw, mostBytes: entry.size)
  }

  /// Reads as much as fits or is left; returns the number of bytes, 0 at the end.
  package mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    var filled = 0
    while filled < buffer.count, size <= entry.size {
      if restStart == rest.count {
        if isAtEnd { break }
        next()
      }
      let count = min(buffer.count - filled, rest.count - restStart)
      rest.withUnsafeBytes { held in
        let part = UnsafeRawBufferPointer(rebasing: held[restStart..<restStart + count])
        UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]).copyMemory(from: part)
        checksum.update(part)
      }
      filled += count
      restStart += count
      size += count
      if size > entry.size {
        end(.wrongSize)
        break
      }
    }
    return filled
  }

  /// `failure`, for owners who hold the reader as an optional: their compiler lets them only call what may change it.
  mutating func lastFailure() -> ZipError? { failure }

  private mutating func next() {
    rest.removeAll(keepingCapacity: true)
    restStart = 0
    if entry.method == 0 {
      rest = piece()
      if rest.isEmpty, !isAtEnd { end(nil) }
      return
    }
    while rest.isEmpty, !isAtEnd {
      if inflater.isFinished { return end(nil) }
      if packedStart == packed.count {
        (packed, packedStart) = (piece(), 0)
        if packed.isEmpty { return end(.damagedData) }
      }
      inflate()
    }
  }

  private mutating func inflate() {
    var out: [UInt8] = []
    var reason: ZipError.Reason?
    packed.withUnsafeBytes { bytes in
      do throws(Inflater.Failure) {
        packedStart += try inflater.push(UnsafeRawBufferPointer(rebasing: bytes[packedStart...])) {
          out.append(contentsOf: $0)
          return false
        }
      } catch {
        reason = error == .tooLarge ? .wrongSize : .damagedData
      }
    }
    rest = out
    if let reason { end(reason) }
  }

  private mutating func piece() -> [UInt8] {
    let range = data.prefix(Inflater.chunkBytes)
    data = range.upperBound..<data.upperBound
    do throws(ByteSource.Failure) { return try store.read(range.lowerBound..<range.upperBound) } catch {
      end(.unreadable(error))
      return []
    }
  }

  private mutating func end(_ reason: ZipError.Reason?) {
    isAtEnd = true
    let isSound = size == entry.size && (!isWhole || checksum.value == entry.crc)
    let reason = reason ?? (isSound ? nil : size == entry.size ? .wrongChecksum : .wrongSize)
    if failure == nil, let reason { failure = ZipError(reason, entry: entry.name) }
  }
}
