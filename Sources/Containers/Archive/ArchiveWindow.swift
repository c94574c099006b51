/// The inflated bytes of an archive, of which a piece is held: from a cursor that only goes forward to as far as was
/// asked for.
///
/// A plain file is taken as it is. In a gzip file the members are inflated one after the other; behind a damaged one
/// reading goes on at the next. Memory is what was asked for at once, and a constant.
struct ArchiveWindow: ~Copyable {
  /// Inflated bytes before the cursor, from the beginning.
  private(set) var position = 0
  /// Bytes that are held behind the cursor.
  var count: Int { end - start }
  /// Whether nothing more comes behind what is held.
  private(set) var isComplete = false
  private var members: MemberReader
  private var marks = MemberMarks()
  /// What went wrong with gzip members so far and was not taken yet, with the place in inflated bytes.
  private var faults: [(position: Int, fault: ArchiveFault)] = []
  private var storage: UnsafeMutableRawBufferPointer
  private var start = 0
  private var end = 0

  init(_ input: consuming ArchiveInput) {
    members = MemberReader(consume input)
    storage = .allocate(byteCount: 4 * Inflater.chunkBytes, alignment: 16)
  }

  deinit { storage.deallocate() }

  /// What is held behind the cursor, valid until the window changes.
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: storage[start..<end]) }

  /// Holds at least `wanted` bytes behind the cursor; says whether there are as many.
  mutating func hold(_ wanted: Int) throws(ByteSource.Failure) -> Bool {
    while count < wanted, !isComplete { try fill() }
    return count >= wanted
  }

  /// Moves the cursor over bytes that are held.
  mutating func drop(_ dropped: Int) {
    start += dropped
    position += dropped
    marks.forget(before: position)
  }

  /// The distance from the cursor to the first place at or behind `offset` at which a record ends whatever its header
  /// says: a gzip member begins with a record there, or bytes before it were lost.
  func cut(from offset: Int) -> Int? { marks.cut(from: position + offset).map { $0 - position } }

  /// Whether bytes were lost right before the place `offset` bytes behind the cursor, or a gzip member begins there.
  func isMemberStart(_ offset: Int) -> Bool { position + offset == 0 || marks.isMemberStart(position + offset) }

  func place(_ offset: Int = 0) -> ArchivePlace {
    let position = position + offset
    guard members.isGzip, let member = marks.member(at: position) else { return ArchivePlace(offset: position) }
    return ArchivePlace(offset: member.offset, inflated: position - member.position)
  }

  /// How many bytes of the file end at a place `offset` bytes behind the cursor; nil inside a gzip member.
  func storedEnd(_ offset: Int) -> Int? {
    guard members.isGzip else { return position + offset }
    if isComplete, offset == count, members.isBetweenMembers { return members.lastMemberEnd }
    return marks.storedEnd(position + offset)
  }

  /// What went wrong with gzip members that begin before the place `offset` bytes behind the cursor, up to that place;
  /// at 0 also with one that gave nothing. Each is given once.
  mutating func takeFaults(through offset: Int) -> [ArchiveFault] {
    let end = position + offset
    let taken = faults.prefix {
      $0.position < end || $0.position == end && (offset == 0 || $0.fault.place.inflated > 0)
    }
    faults.removeFirst(taken.count)
    return taken.map(\.fault)
  }

  private mutating func fill() throws(ByteSource.Failure) {
    makeRoom(Inflater.chunkBytes)
    let room = UnsafeMutableRawBufferPointer(rebasing: storage[end..<end + Inflater.chunkBytes])
    let step = try members.read(into: room)
    let streamEnd = position + count
    switch step {
    case .bytes(let added):
      end += added
    case .member(let offset, let previousEnd):
      marks.begin(at: streamEnd, offset: offset, previousEnd: previousEnd)
    case .lost(let fault):
      faults.append((streamEnd, fault))
      marks.lose(at: streamEnd)
    case .ended(let fault):
      if let fault { faults.append((streamEnd, fault)) }
      isComplete = true
    }
    // Whether a member begins with a record shows as soon as its first bytes are there.
    let held = UnsafeRawBufferPointer(rebasing: storage[start..<end])
    let position = position
    marks.settle(until: position + count) { RecordStart.isWARC(held, at: $0 - position) }
  }

  private mutating func makeRoom(_ wanted: Int) {
    guard storage.count - end < wanted else { return }
    let held = count
    // Bytes are moved at most once for every byte that was dropped before them.
    if start >= held, storage.count - held >= wanted {
      storage.copyMemory(from: UnsafeRawBufferPointer(rebasing: storage[start..<end]))
    } else {
      let grown = UnsafeMutableRawBufferPointer.allocate(
        byteCount: max(2 * storage.count, held + wanted), alignment: 16)
      grown.copyMemory(from: UnsafeRawBufferPointer(rebasing: storage[start..<end]))
      storage.deallocate()
      storage = grown
    }
    (start, end) = (0, held)
  }
}
