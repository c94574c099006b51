/// The list of entries at the end of a ZIP archive, read and checked.
struct ZipDirectory {
  private(set) var entries: [ZipEntry] = []

  /// Where the list lies and how many entries it has.
  private struct Extent {
    var start: Int
    var length: Int
    var count: Int
    /// Where the record that names these numbers begins; the list must end there.
    var end: Int
  }

  private static let endRecordBytes = 22
  private static let longestComment = 65_535

  init(_ store: ByteStore) throws(ZipError) {
    let extent = try ZipDirectory.extent(store)
    guard extent.count <= ZipLimits.entries else { throw ZipError(.tooManyEntries) }
    guard extent.length <= ZipLimits.directoryBytes, extent.start >= 0, extent.length >= 0,
      extent.start <= extent.end, extent.length == extent.end - extent.start
    else { throw ZipError(.damagedDirectory) }
    let list = ByteFields(try ZipDirectory.read(store, extent.start..<extent.end))
    var offset = 0
    for _ in 0..<extent.count {
      guard offset + 46 <= list.count, list.u32(offset) == 0x0201_4B50 else { throw ZipError(.damagedDirectory) }
      let lengths = (28...32).filter { $0.isMultiple(of: 2) }.map { Int(list.u16(offset + $0)) }
      let next = offset + 46 + lengths.reduce(0, +)
      guard next <= list.count else { throw ZipError(.damagedDirectory) }
      entries.append(try ZipDirectory.entry(list, at: offset, nameLength: lengths[0], extraLength: lengths[1]))
      offset = next
    }
    guard offset == list.count else { throw ZipError(.damagedDirectory) }
    try checkSizes()
    try checkOverlaps(directoryStart: extent.start)
  }

  private mutating func checkOverlaps(directoryStart: Int) throws(ZipError) {
    let order = entries.indices.sorted { entries[$0].offset < entries[$1].offset }
    for (rank, position) in order.enumerated() {
      let entry = entries[position]
      let end = rank + 1 < order.count ? entries[order[rank + 1]].offset : directoryStart
      let least = 30 + entry.nameBytes.count + entry.compressedSize
      guard entry.offset <= end, least <= end - entry.offset else { throw ZipError(.overlap, entry: entry.name) }
      entries[position].end = end
    }
  }

  private func checkSizes() throws(ZipError) {
    var total = 0
    for entry in entries {
      let isOverRatio =
        entry.size > ZipLimits.ratioFreeBytes && entry.size / ZipLimits.ratio > entry.compressedSize
      if isOverRatio { throw ZipError(.ratioTooHigh, entry: entry.name) }
      // What is stored as it is cannot be larger than the file.
      if entry.method != 0 || entry.size != entry.compressedSize { total += entry.size }
      if total > ZipLimits.inflatedBytes { throw ZipError(.tooLarge, entry: entry.name) }
    }
  }

  private static func entry(
    _ list: ByteFields, at offset: Int, nameLength: Int, extraLength: Int
  ) throws(ZipError) -> ZipEntry {
    guard nameLength <= ZipLimits.nameBytes else { throw ZipError(.nameTooLong) }
    let bytes = list.slice(offset + 46, nameLength)
    let name = String(decoding: bytes, as: UTF8.self)
    guard ZipEntry.isSafe(bytes) else { throw ZipError(.unsafeName, entry: name) }
    let flags = list.u16(offset + 8)
    // In the order of the zip64 field, which holds only those that are all ones here.
    var numbers = [24, 20, 42].map { list.u32(offset + $0) }.map(UInt64.init)
    var long = zip64Field(ByteFields(list.slice(offset + 46 + nameLength, extraLength)))[...]
    for position in numbers.indices where numbers[position] == UInt64(UInt32.max) {
      guard let number = long.popFirst() else { continue }
      numbers[position] = number
    }
    guard numbers.allSatisfy({ $0 <= UInt64(1) << 48 }) else { throw ZipError(.tooLarge, entry: name) }
    return ZipEntry(
      name: name, method: list.u16(offset + 10), compressedSize: Int(numbers[1]), size: Int(numbers[0]),
      crc: list.u32(offset + 16), isEncrypted: flags & 1 != 0, offset: Int(numbers[2]), end: 0, nameBytes: bytes)
  }

  /// The 64-bit numbers of the extra field 1.
  private static func zip64Field(_ extra: ByteFields) -> [UInt64] {
    var offset = 0
    while offset + 4 <= extra.count {
      let length = Int(extra.u16(offset + 2))
      if extra.u16(offset) == 1 {
        return (0..<min(length, extra.count - offset - 4) / 8).map { extra.u64(offset + 4 + $0 * 8) }
      }
      offset += 4 + length
    }
    return []
  }

  /// Finds the end record: the last one whose comment reaches exactly to the end of the archive.
  private static func extent(_ store: ByteStore) throws(ZipError) -> Extent {
    let start = max(0, store.count - endRecordBytes - longestComment)
    let tail = ByteFields(try read(store, start..<store.count))
    var offset = tail.count - endRecordBytes
    while offset >= 0 {
      if tail.u32(offset) == 0x0605_4B50, offset + endRecordBytes + Int(tail.u16(offset + 20)) == tail.count { break }
      offset -= 1
    }
    guard offset >= 0 else { throw ZipError(.notAnArchive) }
    let end = start + offset
    let locator = ByteFields(try read(store, max(0, end - 20)..<end))
    if locator.count == 20, locator.u32(0) == 0x0706_4B50 {
      return try extent64(store, locator, locatorStart: end - 20)
    }
    guard tail.u16(offset + 4) == 0, tail.u16(offset + 6) == 0 else { throw ZipError(.severalDisks) }
    return Extent(
      start: Int(tail.u32(offset + 16)), length: Int(tail.u32(offset + 12)), count: Int(tail.u16(offset + 10)), end: end
    )
  }

  private static func extent64(
    _ store: ByteStore, _ locator: ByteFields, locatorStart: Int
  ) throws(ZipError) -> Extent {
    guard let start = Int(exactly: locator.u64(8)), start >= 0, start <= locatorStart - 56 else {
      throw ZipError(.damagedDirectory)
    }
    let record = ByteFields(try read(store, start..<start + 56))
    guard record.count == 56, record.u32(0) == 0x0606_4B50 else { throw ZipError(.damagedDirectory) }
    guard record.u32(16) == 0, record.u32(20) == 0, locator.u32(16) <= 1 else { throw ZipError(.severalDisks) }
    guard let count = Int(exactly: record.u64(32)), let length = Int(exactly: record.u64(40)),
      let listStart = Int(exactly: record.u64(48))
    else { throw ZipError(.damagedDirectory) }
    return Extent(start: listStart, length: length, count: count, end: start)
  }

  private static func read(_ store: ByteStore, _ range: Range<Int>) throws(ZipError) -> [UInt8] {
    do throws(ByteSource.Failure) { return try store.read(range) } catch { throw ZipError(.unreadable(error)) }
  }
}
