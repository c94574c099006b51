internal import Containers

/// Where the pages of a run's archives lie, so that a revisit can be given the body of the record that it refers to.
///
/// It keeps a few numbers for each page and none of its bytes.
struct CaptureIndex: Sendable {
  struct Location: Sendable {
    let volume: Int
    let place: ArchivePlace
  }

  private enum Key: Hashable {
    case id(String)
    case capture(url: String, date: Int64)
    case url(String)
    case digest(String)
  }

  /// By the hashes of the keys, which take less room than the keys; whoever takes a record from here compares it with the revisit.
  private var locations: [Int: Location] = [:]

  /// Whether no more records are taken.
  var isFull: Bool { locations.count >= ExtractLimits.indexedKeys }

  mutating func add(_ record: WARCRecord, volume: Int) {
    guard !isFull else { return }
    let location = Location(volume: volume, place: record.place)
    var keys: [Key] = []
    if let id = record.id { keys.append(.id(id)) }
    if let url = record.targetURI {
      keys.append(.url(url))
      if let date = record.date { keys.append(.capture(url: url, date: date)) }
    }
    if let digest = record.payloadDigest { keys.append(.digest(digest)) }
    for key in keys { locations[key.hashValue] = location }
  }

  /// The record that a revisit refers to: by its name, by address and moment, by the digest of its body; and when the server only
  /// said that nothing has changed, the last one of the same address.
  func location(for revisit: WARCRecord) -> Location? {
    var keys: [Key] = []
    if let id = revisit.refersTo { keys.append(.id(id)) }
    if let url = revisit.refersToURI, let date = revisit.refersToDate { keys.append(.capture(url: url, date: date)) }
    if let digest = CaptureIndex.payloadDigest(revisit) { keys.append(.digest(digest)) }
    if keys.isEmpty, let url = revisit.targetURI { keys.append(.url(url)) }
    return keys.lazy.compactMap { locations[$0.hashValue] }.first
  }

  /// Whether a record is the one that the revisit means: the names agree, and so do the bodies' digests where both state one.
  static func agree(_ revisit: WARCRecord, _ record: WARCRecord) -> Bool {
    let isNamed = revisit.refersTo.map { $0 == record.id } ?? false
    let isSameAddress = record.targetURI == revisit.refersToURI ?? revisit.targetURI
    guard let stated = payloadDigest(revisit), let held = record.payloadDigest else { return isNamed || isSameAddress }
    if stated == held { return true }
    guard let digest = LabelledDigest(stated) else { return isNamed }
    // Some writers take the digest of the page, others that of its compressed form.
    let body = (try? HTTPMessage(record.block))?.body ?? []
    return digest == LabelledDigest(held) || digest == body.withUnsafeBytes { LabelledDigest(digest.algorithm, of: $0) }
  }

  /// The digest of the body that a revisit refers to. An answer with status 304 has one of its own, of no bytes.
  private static func payloadDigest(_ revisit: WARCRecord) -> String? {
    revisit.kind == .revisit ? revisit.payloadDigest : nil
  }
}
