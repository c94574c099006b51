/// Reads the records of a WARC file (1.0 and 1.1) or an ARC file (version 1 and 2) in order, plain or gzipped, record by
/// record or as a whole.
///
///     var reader = try WARCReader(.path("pages.warc.gz"))
///     while let event = try reader.next() {
///       switch event {
///       case .record(let record): …
///       case .fault(let fault): …
///       }
///     }
///
/// What can be read is read: behind something wrong the reader goes on at the next record. Memory is that of the
/// largest record, at most about twice `blockBytes`; time is in proportion to the file and what it inflates to.
package struct WARCReader: ~Copyable {
  /// Which digests that a record states are computed and compared.
  package enum DigestChecks: Sendable, Hashable {
    case none
    /// That of the block; that of the payload only where none is stated for the block.
    case one
    case all
  }

  private var window: ArchiveWindow
  private let digests: DigestChecks
  private let blockBytes: Int
  private var pending: [ArchiveFault] = []
  /// The names of an ARC record's fields, once the file has turned out to be one.
  private var arcNames: [String]?
  /// Whether text that is no record was reported already, so that it is passed over now.
  private var isLost = false
  /// Bytes of a block that are passed over.
  private var unread = 0

  /// - Parameters:
  ///   - source: the archive.
  ///   - offset: where reading begins, a record's `place.offset`; places are then counted from there.
  ///   - digests: which digests are computed.
  ///   - blockBytes: the longest block that is given whole.
  /// - Throws: `ByteSource.Failure` when the source is not there, is a directory or may not be read.
  package init(
    _ source: ByteSource, from offset: Int = 0, digests: DigestChecks = .all,
    blockBytes: Int = ArchiveLimits.blockBytes
  ) throws(ByteSource.Failure) {
    self.init(try ArchiveInput(source, from: offset), digests: digests, blockBytes: blockBytes)
  }

  /// Reads an archive inside a ZIP archive.
  package init(
    _ entry: consuming ZipEntryReader, digests: DigestChecks = .all, blockBytes: Int = ArchiveLimits.blockBytes
  ) {
    self.init(ArchiveInput(consume entry), digests: digests, blockBytes: blockBytes)
  }

  /// Where the cursor stands.
  package var place: ArchivePlace { window.place() }

  private init(_ input: consuming ArchiveInput, digests: DigestChecks, blockBytes: Int) {
    window = ArchiveWindow(consume input)
    self.digests = digests
    self.blockBytes = blockBytes
  }

  /// The next record or fault; nil at the end.
  ///
  /// - Throws: `ByteSource.Failure.unreadable` when the system cannot read on.
  package mutating func next() throws(ByteSource.Failure) -> ArchiveEvent? {
    while pending.isEmpty {
      try passOver()
      let isMore = try window.hold(1)
      pending += window.takeFaults(through: 0)
      if !pending.isEmpty { break }
      guard isMore else { return nil }
      _ = try window.hold(RecordStart.count)
      if RecordStart.isWARC(window.bytes, at: 0) {
        if let record = try warcRecord() { return .record(record) }
      } else if let header = try arcHeader() {
        return .record(try arcRecord(header))
      } else {
        try lose()
      }
    }
    return .fault(pending.removeFirst())
  }

  /// Passes over the rest of a block, and over the line ends between records.
  private mutating func passOver() throws(ByteSource.Failure) {
    while unread > 0, try window.hold(1) {
      let cut = window.cut(from: 0)
      if cut == 0 { break }
      let count = min(unread, window.count, cut ?? .max)
      window.drop(count)
      unread -= count
    }
    unread = 0
    while try window.hold(1) {
      let ends = window.bytes.prefix { $0 == 0x0A || $0 == 0x0D }.count
      window.drop(ends)
      if window.count > 0 { return }
    }
  }

  // MARK: WARC

  /// Nil when the header has no end.
  private mutating func warcRecord() throws(ByteSource.Failure) -> WARCRecord? {
    guard let headerEnd = try headerEnd() else {
      let isLong = window.count >= ArchiveLimits.headerBytes
      let found = isLong ? "no empty line in \(ArchiveLimits.headerBytes) bytes" : "a header that breaks off"
      pending.append(
        ArchiveFault(isLong ? .headerTooLong : .cutHeader, at: window.place(), found: found, expected: "an empty line"))
      window.drop(RecordStart.count)
      isLost = true
      return nil
    }
    isLost = false
    let header = WARCHeader(UnsafeRawBufferPointer(rebasing: window.bytes[..<headerEnd])) { window.place($0) }
    let extent = try BlockExtent(&window, from: headerEnd, length: header.length, limit: blockBytes, arcNames: arcNames)
    let block = Array(window.bytes[headerEnd..<extent.end])
    let check = DigestCheck(
      fields: header.fields, kind: header.kind, isComplete: extent.isComplete, place: window.place(headerEnd))
    let record = WARCRecord(
      version: header.version, kind: header.kind, fields: header.fields, targetURI: header.targetURI,
      date: header.date, contentType: header.fields["Content-Type"], block: block, isComplete: extent.isComplete,
      place: window.place(), storedEnd: extent.storedEnd,
      faults: header.faults + extent.faults + window.takeFaults(through: extent.end + BlockExtent.terminatorBytes)
        + check.faults(of: block, digests))
    leave(extent)
    return record
  }

  /// Where the header at the cursor ends, when it does within the limit, before a cut and before another record.
  private mutating func headerEnd() throws(ByteSource.Failure) -> Int? {
    var line = 0
    while true {
      let limit = min(window.cut(from: 1) ?? .max, ArchiveLimits.headerBytes)
      let bytes = UnsafeRawBufferPointer(rebasing: window.bytes.prefix(limit))
      while let lineFeed = bytes.bindMemory(to: UInt8.self).position(of: 0x0A, from: line) {
        let text = bytes[line..<lineFeed]
        if text.isEmpty || text.elementsEqual([0x0D]) { return lineFeed + 1 }
        if line > 0, RecordStart.isWARC(bytes, at: line) { return nil }
        line = lineFeed + 1
      }
      guard window.count < limit, try window.hold(window.count + 1) else { return nil }
    }
  }

  private mutating func leave(_ extent: BlockExtent) {
    window.drop(extent.next)
    unread = extent.unread
    isLost = extent.isLost
  }

  // MARK: ARC

  /// The record line at the cursor, when it is one.
  private mutating func arcHeader() throws(ByteSource.Failure) -> (header: ARCHeader, count: Int)? {
    // Text inside a WARC file is not looked at for lines of an ARC file.
    guard arcNames != nil || window.position == 0 else { return nil }
    guard let count = try lineCount() else { return nil }
    let line = window.bytes[..<count].dropLast().filter { $0 != 0x0D }
    return ARCHeader(line, names: arcNames ?? ARCHeader.version1).map { ($0, count) }
  }

  private mutating func arcRecord(
    _ line: (header: ARCHeader, count: Int)
  ) throws(ByteSource.Failure) -> WARCRecord {
    let (header, count) = line
    isLost = false
    var faults: [ArchiveFault] = []
    if header.date == nil {
      let found = HeaderText.preview((header.fields.all[2].value).utf8)
      faults.append(ArchiveFault(.badDate, at: window.place(), found: found, expected: "yyyyMMddHHmmss"))
    }
    if header.length == nil {
      let found = HeaderText.preview(header.writtenLength.utf8)
      faults.append(ArchiveFault(.badLength, at: window.place(), found: found, expected: "a whole number from 0"))
    }
    let isFirst = header.targetURI.hasPrefix("filedesc:")
    let names = arcNames ?? ARCHeader.version1
    arcNames = names
    let extent = try BlockExtent(&window, from: count, length: header.length, limit: blockBytes, arcNames: names)
    let block = Array(window.bytes[count..<extent.end])
    if isFirst { arcNames = WARCReader.fieldNames(block) ?? names }
    let isHTTP = block.starts(with: "HTTP/".utf8)
    let record = WARCRecord(
      version: "ARC/\(block.first == 0x32 && isFirst || names.count > 5 ? 2 : 1)",
      kind: isFirst ? .warcinfo : isHTTP ? .response : .resource, fields: header.fields, targetURI: header.targetURI,
      date: header.date, contentType: header.contentType, block: block, isComplete: extent.isComplete,
      place: window.place(), storedEnd: extent.storedEnd,
      faults: faults + extent.faults + window.takeFaults(through: extent.end + BlockExtent.terminatorBytes))
    leave(extent)
    return record
  }

  /// The names in the second line of an ARC file's first record.
  private static func fieldNames(_ block: [UInt8]) -> [String]? {
    let lines = block.split(separator: 0x0A, maxSplits: 2, omittingEmptySubsequences: false)
    guard lines.count >= 2 else { return nil }
    let names = lines[1].split(separator: 0x20).map {
      HeaderFields.trimmed(Substring(String(decoding: $0, as: UTF8.self)))
    }
    guard names.count >= ARCHeader.version1.count, names.count <= 16, names[0] == "URL" else { return nil }
    return names
  }

  /// Bytes of the line at the cursor with its end, when it ends within the limit.
  private mutating func lineCount() throws(ByteSource.Failure) -> Int? {
    var searched = 0
    while true {
      let text = UnsafeRawBufferPointer(rebasing: window.bytes.prefix(ArchiveLimits.headerBytes))
      if let lineFeed = text.bindMemory(to: UInt8.self).position(of: 0x0A, from: searched) { return lineFeed + 1 }
      searched = text.count
      if searched >= ArchiveLimits.headerBytes { return nil }
      guard try window.hold(window.count + 1) else { return nil }
    }
  }

  // MARK: Between records

  /// Reports text that is no record, once, and passes over it to the end of its line or to a cut.
  private mutating func lose() throws(ByteSource.Failure) {
    if !isLost {
      let found = HeaderText.preview(window.bytes.prefix(24))
      pending.append(ArchiveFault(.noRecord, at: window.place(), found: found, expected: "the first line of a record"))
    }
    isLost = true
    var passed = 0
    while try window.hold(1) {
      // A cut where the text began does not end it.
      let cut = window.cut(from: passed == 0 ? 1 : 0)
      if cut == 0 { return }
      let text = UnsafeRawBufferPointer(rebasing: window.bytes.prefix(cut ?? .max)).bindMemory(to: UInt8.self)
      if let lineFeed = text.position(of: 0x0A, from: 0) { return window.drop(lineFeed + 1) }
      window.drop(text.count)
      passed += text.count
    }
  }
}
