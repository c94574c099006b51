/// A ZIP archive (PKWARE APPNOTE 6.3.10, with zip64): its entries and their bytes.
///
/// What the directory at the end says is checked before any entry is read: limits, names, overlaps. Reading an entry
/// checks its own header, its size and its checksum.
package struct ZipArchive: Sendable {
  /// In the order of the directory.
  package let entries: [ZipEntry]
  private let store: ByteStore
  private let positions: [String: Int]

  /// - Throws: `ZipError`.
  package init(_ store: ByteStore) throws(ZipError) {
    self.store = store
    entries = try ZipDirectory(store).entries
    var positions: [String: Int] = [:]
    for (position, entry) in entries.enumerated() {
      guard positions.updateValue(position, forKey: entry.name) == nil else {
        throw ZipError(.duplicateName, entry: entry.name)
      }
    }
    self.positions = positions
  }

  package subscript(name: String) -> ZipEntry? { positions[name].map { entries[$0] } }

  /// Gives `body` the bytes of an entry, at most `Inflater.chunkBytes` at a time, valid during the call; `body` says
  /// whether to go on. Bytes may have been given before a fault behind them is found.
  ///
  /// - Throws: `ZipError`. Nothing is checked behind the place where `body` stopped.
  package func read(
    _ entry: ZipEntry, each body: (UnsafeRawBufferPointer) -> Bool
  ) throws(ZipError) {
    let data = try openedRange(of: entry)
    var checksum = CRC32()
    var size = 0
    var isStopped = false
    func take(_ bytes: UnsafeRawBufferPointer) -> Bool {
      checksum.update(bytes)
      size += bytes.count
      isStopped = size > entry.size || !body(bytes)
      return !isStopped
    }
    if entry.method == 0 {
      try pieces(of: data) { piece throws(ZipError) in piece.withUnsafeBytes(take) }
    } else {
      var inflater = Inflater(.raw, mostBytes: entry.size)
      try pieces(of: data) { piece throws(ZipError) in
        let result: Result<Int, Inflater.Failure> = piece.withUnsafeBytes { bytes in
          do throws(Inflater.Failure) { return .success(try inflater.push(bytes, each: take)) } catch {
            return .failure(error)
          }
        }
        switch result {
        case .success(let consumed): return consumed == piece.count && !isStopped
        case .failure(.damaged): throw ZipError(.damagedData, entry: entry.name)
        case .failure(.tooLarge): throw ZipError(.wrongSize, entry: entry.name)
        }
      }
      guard inflater.isFinished || isStopped else { throw ZipError(.damagedData, entry: entry.name) }
    }
    if isStopped, size <= entry.size { return }
    guard size == entry.size else { throw ZipError(.wrongSize, entry: entry.name) }
    guard checksum.value == entry.crc else { throw ZipError(.wrongChecksum, entry: entry.name) }
  }

  /// The bytes of an entry from `offset` on, to be read a buffer at a time.
  ///
  /// - Throws: `ZipError` when the entry cannot be opened, or is compressed and not read from its beginning; what is
  ///   wrong in its bytes the reader says.
  package func reader(of entry: ZipEntry, from offset: Int = 0) throws(ZipError) -> ZipEntryReader {
    let data = try openedRange(of: entry)
    guard offset == 0 || entry.method == 0 else { throw ZipError(.unknownMethod(entry.method), entry: entry.name) }
    return ZipEntryReader(store, entry, data: data, from: offset)
  }

  /// All bytes of an entry of at most `mostBytes`.
  ///
  /// - Throws: `ZipError`.
  package func bytes(of entry: ZipEntry, mostBytes: Int) throws(ZipError) -> [UInt8] {
    guard entry.size <= mostBytes else { throw ZipError(.tooLarge, entry: entry.name) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(entry.size)
    try read(entry) {
      bytes.append(contentsOf: $0)
      return true
    }
    return bytes
  }

  /// Where the packed bytes of an entry lie, when it is one that can be read.
  private func openedRange(of entry: ZipEntry) throws(ZipError) -> Range<Int> {
    guard !entry.isEncrypted else { throw ZipError(.encrypted, entry: entry.name) }
    guard entry.method == 0 || entry.method == 8 else {
      throw ZipError(.unknownMethod(entry.method), entry: entry.name)
    }
    let data = try dataRange(of: entry)
    guard entry.method == 8 || entry.size == entry.compressedSize else {
      throw ZipError(.wrongSize, entry: entry.name)
    }
    return data
  }

  /// Where the packed bytes of an entry lie, by its own header, which must say what the directory says.
  private func dataRange(of entry: ZipEntry) throws(ZipError) -> Range<Int> {
    let header = ByteFields(try read(entry.offset..<entry.offset + 30))
    guard header.count == 30, header.u32(0) == 0x0403_4B50 else { throw ZipError(.damagedData, entry: entry.name) }
    let nameEnd = entry.offset + 30 + Int(header.u16(26))
    let name = try read(entry.offset + 30..<nameEnd)
    let flags = header.u16(6)
    // With a descriptor the sizes stand behind the data; all ones means that they stand in a zip64 field.
    let agrees =
      flags & 8 != 0
      || (header.u32(14) == entry.crc && saysSize(header.u32(18), entry.compressedSize)
        && saysSize(header.u32(22), entry.size))
    guard name == entry.nameBytes, header.u16(8) == entry.method, flags & 1 == 0, agrees else {
      throw ZipError(.headerDisagrees, entry: entry.name)
    }
    let start = nameEnd + Int(header.u16(28))
    guard start + entry.compressedSize <= entry.end else { throw ZipError(.overlap, entry: entry.name) }
    return start..<start + entry.compressedSize
  }

  private func saysSize(_ field: UInt32, _ size: Int) -> Bool { field == .max || Int(field) == size }

  private func pieces(
    of range: Range<Int>, _ body: ([UInt8]) throws(ZipError) -> Bool
  ) throws(ZipError) {
    for start in stride(from: range.lowerBound, to: range.upperBound, by: Inflater.chunkBytes) {
      let end = min(start + Inflater.chunkBytes, range.upperBound)
      let piece = try read(start..<end)
      guard piece.count == end - start else { throw ZipError(.notAnArchive) }
      guard try body(piece) else { return }
    }
  }

  private func read(_ range: Range<Int>) throws(ZipError) -> [UInt8] {
    do throws(ByteSource.Failure) { return try store.read(range) } catch { throw ZipError(.unreadable(error)) }
  }
}
