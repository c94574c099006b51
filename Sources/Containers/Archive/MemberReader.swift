/// The inflated bytes of a file, gzip member by gzip member; a file that is no gzip is given as it is.
///
/// Behind damage the next member is looked for by its magic number.
struct MemberReader: ~Copyable {
  /// What a call to `read` came to.
  enum Step {
    /// So many bytes were written to the buffer.
    case bytes(Int)
    /// A member begins at `offset`; the one before it ended at `previousEnd`, when it ended well.
    case member(offset: Int, previousEnd: Int?)
    /// Bytes are missing here.
    case lost(ArchiveFault)
    /// The file has ended, perhaps too early.
    case ended(ArchiveFault?)
  }

  private(set) var isGzip = false
  /// Where the last member that ended well ends in the file.
  private(set) var lastMemberEnd: Int?
  /// Whether the member read last came to its end.
  var isBetweenMembers: Bool { stage == .between && lastMemberEnd != nil }

  private enum Stage { case unknown, plain, between, inside, damaged, searching }

  private var input: ArchiveInput
  private var inflater = Inflater(.gzip, mostBytes: .max)
  private var stage = Stage.unknown
  private var memberStart = 0
  private var memberBefore = 0
  private var rewound = 0
  /// Whether the member was found by its magic number alone.
  private var isTrial = false
  /// Stored bytes; those before `next` are used and kept for a while, so that a search can go back to them.
  private let buffer: UnsafeMutableRawBufferPointer
  private var bufferOffset = 0
  private var next = 0
  private var filled = 0

  private static let kept = 1 << 16
  private static let bufferBytes = 1 << 18
  /// Bytes that searches may look at a second time, and further ones for each byte of the file: so that a file made of
  /// false beginnings takes no longer than in proportion to its size.
  private static let rewindFree = 1 << 24

  init(_ input: consuming ArchiveInput) {
    self.input = consume input
    buffer = .allocate(byteCount: Self.bufferBytes, alignment: 16)
  }

  deinit { buffer.deallocate() }

  /// Goes on by one step; `room` has at least `Inflater.chunkBytes` bytes.
  mutating func read(into room: UnsafeMutableRawBufferPointer) throws(ByteSource.Failure) -> Step {
    while true {
      switch stage {
      case .unknown:
        try refill()
        isGzip = startsAsGzip()
        stage = isGzip ? .between : .plain
      case .plain:
        return try plain(into: room)
      case .between:
        try refill(unless: 4)
        while next < filled, buffer[next] == 0 { next += 1 }
        if next == filled, try refill() == 0 { return .ended(entryFault) }
        if next == filled || buffer[next] == 0 { continue }
        try refill(unless: 4)
        if isMagic(next) { return begin() }
        stage = .searching
        memberStart = bufferOffset + next
        let found = HeaderText.preview(UnsafeRawBufferPointer(rebasing: buffer[next..<min(next + 24, filled)]))
        return .lost(fault(.notGzip, found: found, expected: "the next gzip member"))
      case .inside:
        if let step = try inflate(into: room) { return step }
      case .damaged:
        if let step = lost() { return step }
      case .searching:
        if try search() { return begin() }
        return .ended(entryFault)
      }
    }
  }

  private mutating func plain(into room: UnsafeMutableRawBufferPointer) throws(ByteSource.Failure) -> Step {
    if next < filled {
      let count = min(filled - next, room.count)
      room.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[next..<next + count]))
      next += count
      return .bytes(count)
    }
    let count = try input.read(into: room)
    return count == 0 ? .ended(entryFault) : .bytes(count)
  }

  private mutating func begin() -> Step {
    isTrial = stage == .searching
    inflater.restart()
    memberStart = bufferOffset + next
    memberBefore = inflater.produced
    stage = .inside
    return .member(offset: memberStart, previousEnd: isTrial ? nil : lastMemberEnd ?? 0)
  }

  /// Nil when nothing came out and there is more to do.
  private mutating func inflate(into room: UnsafeMutableRawBufferPointer) throws(ByteSource.Failure) -> Step? {
    if next == filled, try refill() == 0 {
      stage = .searching
      let found = "the end of the file inside a gzip member"
      return .ended(entryFault ?? fault(.cutMember, found: found, expected: "the member's end"))
    }
    let step = inflater.step(UnsafeRawBufferPointer(rebasing: buffer[next..<filled]), into: room)
    next += step.used
    let count = step.count
    if step.failure != nil {
      stage = .damaged
      return count > 0 ? .bytes(count) : nil
    }
    let stored = bufferOffset + next - memberStart
    let inflated = inflater.produced - memberBefore
    if inflated > ArchiveLimits.ratioFreeBytes, inflated / ArchiveLimits.ratio > stored {
      stage = .searching
      let found = "a gzip member that inflates more than \(ArchiveLimits.ratio) times"
      return .lost(fault(.ratioTooHigh, found: found, expected: "pages"))
    }
    if inflater.isFinished {
      stage = .between
      lastMemberEnd = bufferOffset + next
    }
    return count > 0 ? .bytes(count) : nil
  }

  /// Goes back to where the next member may begin. Nil when the member gave nothing and was only tried.
  private mutating func lost() -> Step? {
    stage = .searching
    let retry = max(memberStart + 1 - bufferOffset, 0)
    if retry < next, rewound + next - retry <= Self.rewindFree + 4 * (bufferOffset + next) {
      rewound += next - retry
      next = retry
    }
    guard !isTrial || inflater.produced > memberBefore else { return nil }
    return .lost(fault(.damagedMember, found: "damaged compressed data", expected: "a sound gzip member"))
  }

  /// Moves to the next magic number; false when the file ends without one.
  private mutating func search() throws(ByteSource.Failure) -> Bool {
    while true {
      let bytes = UnsafeRawBufferPointer(buffer).bindMemory(to: UInt8.self)
      while let found = bytes.position(of: 0x1F, from: next), found + 4 <= filled {
        next = found
        if isMagic(found) { return true }
        next += 1
      }
      next = max(next, filled - 3)
      if try refill() == 0 { return false }
    }
  }

  /// Whether the file begins as a gzip file does, or its first bytes are damaged: they are no text, and a member begins
  /// behind them.
  private func startsAsGzip() -> Bool {
    if filled >= 2, buffer[0] == 0x1F, buffer[1] == 0x8B { return true }
    let isText = buffer[..<min(filled, 16)].allSatisfy { $0 >= 0x20 || (0x09...0x0D).contains($0) }
    return !isText && (0..<filled).contains { buffer[$0] == 0x1F && isMagic($0) }
  }

  private func isMagic(_ at: Int) -> Bool {
    at + 4 <= filled && buffer[at] == 0x1F && buffer[at + 1] == 0x8B && buffer[at + 2] == 8 && buffer[at + 3] < 0x20
  }

  private mutating func refill(unless wanted: Int) throws(ByteSource.Failure) {
    if filled - next < wanted { _ = try refill() }
  }

  /// Reads more behind what is there; returns how many bytes were added.
  @discardableResult
  private mutating func refill() throws(ByteSource.Failure) -> Int {
    let dropped = max(0, next - Self.kept)
    if dropped > 0 {
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[dropped..<filled]))
      bufferOffset += dropped
      next -= dropped
      filled -= dropped
    }
    let count = try input.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
    filled += count
    return count
  }

  private func fault(_ kind: ArchiveFault.Kind, found: String, expected: String) -> ArchiveFault {
    let inflated = kind == .notGzip ? 0 : inflater.produced - memberBefore
    return ArchiveFault(
      kind, at: ArchivePlace(offset: memberStart, inflated: inflated), found: found, expected: expected)
  }

  /// What was wrong with the ZIP entry that holds the file.
  private var entryFault: ArchiveFault? {
    input.entryFailure.map {
      ArchiveFault(
        .badEntry, at: ArchivePlace(offset: bufferOffset + filled), found: $0.description, expected: "a sound entry")
    }
  }
}
