/// How far a record's block reaches: as far as its header says, unless another record begins before.
///
/// All offsets are from the window's cursor, which stays at the record's beginning.
struct BlockExtent {
  private(set) var end = 0
  /// Where reading goes on.
  private(set) var next = 0
  private(set) var isComplete = false
  /// Where the file goes on behind the record; nil when the record's end is not there.
  private(set) var storedEnd: Int?
  /// Bytes of the block behind `next`.
  private(set) var unread = 0
  /// Whether what follows is no record.
  private(set) var isLost = false
  private(set) var faults: [ArchiveFault] = []

  private let start: Int
  private let limit: Int
  private let starts: RecordStart

  /// Bytes that are looked at behind a block to see whether the record ends there.
  private static let lookahead = 16
  /// Bytes of the two line ends behind a block, which still belong to the record.
  static let terminatorBytes = 4

  /// `length` is what the header says, nil when it says nothing that can be used.
  init(
    _ window: inout ArchiveWindow, from start: Int, length: Int?, limit: Int, arcNames: [String]?
  ) throws(ByteSource.Failure) {
    (self.start, self.limit, starts) = (start, limit, RecordStart(arcNames: arcNames))
    let wanted = min(length ?? limit, limit)
    let stop = start + wanted
    while window.count < stop + Self.lookahead, (window.cut(from: start) ?? .max) >= stop {
      guard try window.hold(window.count + 1) else { break }
    }
    if let cut = window.cut(from: start), cut < stop {
      endEarly(window, at: cut, length)
    } else if let length, length == wanted, window.count >= stop {
      (end, next, isComplete) = (stop, stop, true)
      try endAsSaid(&window, length)
    } else if let found = starts.first(window.bytes, in: start..<min(stop, window.count)) {
      endEarly(window, at: found, length)
    } else {
      endWithout(window, stop, length)
    }
  }

  /// Another record begins, or bytes are missing, before the block is over.
  private mutating func endEarly(_ window: borrowing ArchiveWindow, at cut: Int, _ length: Int?) {
    next = cut
    end = cut - BlockExtent.lineEnds(before: cut, from: start, window.bytes)
    isComplete = false
    storedEnd = nil
    if let length { note(.shortBlock, window, "\(end - start) bytes before the next record or a gap", length) }
  }

  /// Neither the block's end nor another record is there.
  private mutating func endWithout(_ window: borrowing ArchiveWindow, _ stop: Int, _ length: Int?) {
    end = min(stop, window.count)
    next = end
    guard window.count >= stop else {
      guard let length else {
        end -= BlockExtent.lineEnds(before: end, from: start, window.bytes)
        return
      }
      note(.cutBlock, window, "the file's end after \(end - start) bytes", length)
      return
    }
    guard let length else {
      isLost = true
      return
    }
    unread = length - limit
    faults.append(
      ArchiveFault(
        .blockTooLarge, at: window.place(start), found: "\(length) bytes", expected: "at most \(limit) bytes"))
  }

  /// The bytes are there; a record, or the file's end, must follow.
  private mutating func endAsSaid(_ window: inout ArchiveWindow, _ length: Int) throws(ByteSource.Failure) {
    var position = end
    while position < end + ArchiveLimits.gapBytes, try window.hold(position + 1),
      window.bytes[position] == 0x0A || window.bytes[position] == 0x0D
    { position += 1 }
    _ = try window.hold(position + RecordStart.count)
    let lineEnds: [UInt8] = starts.arcNames == nil ? [0x0D, 0x0A, 0x0D, 0x0A] : [0x0A]
    if window.bytes[end...].starts(with: lineEnds) { storedEnd = window.storedEnd(end + lineEnds.count) }
    let isGap = position == end + ArchiveLimits.gapBytes || starts.isCutOff(window.bytes, at: position)
    if isGap || window.isMemberStart(position) || starts.isRecord(window.bytes, at: position) {
      next = position
      return
    }
    if let found = starts.first(window.bytes, in: start..<end) { return endEarly(window, at: found, length) }
    isLost = true
    let found = HeaderText.preview(window.bytes[position...].prefix(24))
    faults.append(
      ArchiveFault(.textAfterBlock, at: window.place(position), found: found, expected: "the next record"))
  }

  private mutating func note(
    _ kind: ArchiveFault.Kind, _ window: borrowing ArchiveWindow, _ found: String, _ length: Int
  ) {
    faults.append(
      ArchiveFault(kind, at: window.place(end), found: found, expected: "a block of \(length) bytes"))
  }

  /// Bytes of the two line ends that stand before the next record and belong to none.
  private static func lineEnds(before end: Int, from start: Int, _ bytes: UnsafeRawBufferPointer) -> Int {
    for ends in [[0x0D, 0x0A, 0x0D, 0x0A], [0x0A, 0x0A], [0x0A]] as [[UInt8]]
    where end - start >= ends.count && bytes[(end - ends.count)..<end].elementsEqual(ends) {
      return ends.count
    }
    return 0
  }
}
