/// Where gzip members begin in the inflated bytes that are held, and where bytes were lost.
struct MemberMarks {
  struct Member {
    /// In inflated bytes.
    var position: Int
    /// In bytes of the file.
    var offset: Int
    /// Where the member before it ends in the file; nil when that one is damaged.
    var previousEnd: Int?
  }

  /// Members in order; the first may begin before the cursor.
  private var members: [Member] = []
  private var firstMember = 0
  private var cuts: [Int] = []
  private var firstCut = 0
  /// Member starts of which too few bytes are there to tell whether a record begins.
  private var unsettled: [Int] = []

  /// Members shorter than this are not kept, so that an endless row of them takes no memory.
  private static let shortest = 16

  mutating func begin(at position: Int, offset: Int, previousEnd: Int?) {
    var member = Member(position: position, offset: offset, previousEnd: previousEnd)
    if let last = members.last {
      let isEmpty = position == last.position
      if isEmpty { member.previousEnd = last.previousEnd }
      if isEmpty || (position - last.position < Self.shortest && members.count - firstMember > 1) {
        members.removeLast()
      }
    }
    members.append(member)
    if unsettled.last != position { unsettled.append(position) }
  }

  mutating func lose(at position: Int) { addCut(position) }

  mutating func settle(until end: Int, isRecord: (Int) -> Bool) {
    while let position = unsettled.first, position + RecordStart.count <= end {
      if isRecord(position) { addCut(position) }
      unsettled.removeFirst()
    }
  }

  mutating func forget(before position: Int) {
    while firstMember + 1 < members.count, members[firstMember + 1].position <= position { firstMember += 1 }
    while firstCut < cuts.count, cuts[firstCut] < position { firstCut += 1 }
    if firstMember > 1024, firstMember * 2 > members.count {
      members.removeFirst(firstMember)
      firstMember = 0
    }
    if firstCut > 1024, firstCut * 2 > cuts.count {
      cuts.removeFirst(firstCut)
      firstCut = 0
    }
  }

  func cut(from position: Int) -> Int? { cuts[firstCut...].first { $0 >= position } }

  func isMemberStart(_ position: Int) -> Bool {
    member(at: position)?.position == position || cuts[firstCut...].first { $0 >= position } == position
  }

  /// Where the member that ends at a place ends in the file.
  func storedEnd(_ position: Int) -> Int? {
    guard let member = member(at: position), member.position == position else { return nil }
    return member.previousEnd
  }

  /// The last member that begins at or before a place.
  func member(at position: Int) -> Member? {
    var (low, high) = (firstMember, members.count)
    while low < high {
      let middle = (low + high) / 2
      if members[middle].position <= position { low = middle + 1 } else { high = middle }
    }
    return low > firstMember ? members[low - 1] : nil
  }

  private mutating func addCut(_ position: Int) {
    if cuts.last.map({ $0 < position }) ?? true { cuts.append(position) }
  }
}
