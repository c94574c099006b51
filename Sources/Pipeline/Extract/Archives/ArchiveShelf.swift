internal import Containers
internal import CoverageModel

/// What a run knows of all its archives together: the volumes, where their pages lie, and how many records were no pages.
struct ArchiveShelf: Sendable {
  private(set) var index = CaptureIndex()
  private var volumes: [ArchiveVolume] = []
  private var archives = 0
  private var records = 0
  private var beside: [RecordUse.Beside: Int] = [:]
  private var revisits = 0
  private var damaged = 0
  /// Bytes of the volumes so far as they are stored, and of the records that were read again for revisits.
  private var storedBytes = 0
  private var revisitedBytes = 0

  /// Adds the volumes of an archive; gives their numbers.
  mutating func add(_ volumes: [ArchiveVolume]) -> Range<Int> {
    archives += 1
    self.volumes += volumes
    storedBytes += volumes.reduce(0) { $0 + ($1.size ?? 0) }
    return self.volumes.count - volumes.count..<self.volumes.count
  }

  func volume(_ number: Int) -> ArchiveVolume.Numbered { .init(number: number, volume: volumes[number]) }

  mutating func count(_ use: RecordUse, isDamaged: Bool) {
    records += 1
    if isDamaged { damaged += 1 }
    switch use {
    case .page: break
    case .revisit: revisits += 1
    case .beside(let kind): beside[kind, default: 0] += 1
    }
  }

  mutating func remember(_ record: WARCRecord, volume: Int) { index.add(record, volume: volume) }

  /// Why a revisit has no body.
  struct Miss: Error { let reason: String }

  /// The record that a revisit refers to.
  ///
  /// - Throws: `Miss`.
  mutating func original(of revisit: WARCRecord) throws(Miss) -> WARCRecord {
    let name = revisit.refersTo ?? revisit.refersToURI ?? revisit.targetURI ?? "an unnamed record"
    func miss(_ reason: String) -> Miss { Miss(reason: "a revisit of \(name.prefix(200)), \(reason)") }
    guard let location = index.location(for: revisit) else {
      throw miss("which is in none of the archives read before")
    }
    guard revisitedBytes <= ExtractLimits.freeRevisitBytes || revisitedBytes / ArchiveLimits.ratio <= storedBytes else {
      throw miss("after more revisits than archives of this size may hold")
    }
    guard let record = record(at: location) else { throw miss("which cannot be read again") }
    guard CaptureIndex.agree(revisit, record) else { throw miss("which holds something else") }
    return record
  }

  /// The record at a place, read again. In an archive that is compressed as one piece everything before it is read, too.
  private mutating func record(at location: CaptureIndex.Location) -> WARCRecord? {
    let (offset, inflated) = (location.place.offset, location.place.inflated)
    revisitedBytes += inflated
    guard var reader = try? volumes[location.volume].reader(from: offset) else { return nil }
    while let event = try? reader.next() {
      guard case .record(let record) = event, record.place.offset > 0 || record.place.inflated >= inflated else {
        continue
      }
      revisitedBytes += record.block.count
      return record.place == ArchivePlace(offset: 0, inflated: inflated) ? record : nil
    }
    return nil
  }

  /// How many records there were, and what those were that are no pages; nil without archives.
  var summary: String? {
    guard archives > 0 else { return nil }
    var parts = RecordUse.Beside.allCases.compactMap { kind in
      beside[kind].map { Counted.text($0, kind.nouns.one, kind.nouns.many) }
    }
    if revisits > 0 { parts.append(Counted.text(revisits, "revisit") + " of earlier records") }
    if damaged > 0 { parts.append("\(damaged) with something wrong") }
    let rest = parts.isEmpty ? "" : "; among them " + parts.joined(separator: ", ")
    let full = index.isFull ? "; later revisits may lack their records, there are too many" : ""
    return "\(Counted.text(archives, "archive")) with \(Counted.text(records, "record"))\(rest)\(full)"
  }
}
