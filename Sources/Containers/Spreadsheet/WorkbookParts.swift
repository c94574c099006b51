/// The parts of a workbook's archive, read as XML.
struct WorkbookParts: Sendable {
  private let archive: ZipArchive
  /// Names by their lower-case form: part names are the same without regard to case.
  private let names: [String: String]

  init(_ archive: ZipArchive) {
    self.archive = archive
    names = Dictionary(archive.entries.map { ($0.name.lowercased(), $0.name) }) { first, _ in first }
  }

  func has(_ part: String) -> Bool { entry(part) != nil }

  /// The first bytes of a part, as text; nil when it is missing or long.
  func shortText(_ part: String) throws(SpreadsheetError) -> String? {
    guard let entry = entry(part), entry.size <= 1024 else { return nil }
    do throws(ZipError) {
      return String(decoding: try archive.bytes(of: entry, mostBytes: 1024), as: UTF8.self)
    } catch { throw .archive(error) }
  }

  /// Gives the elements of a part to `events`, which knows them as positions in `elements`.
  func read(_ part: String, elements: [String], into events: any PartEvents) throws(SpreadsheetError) {
    guard let entry = entry(part) else { throw .missingPart(part) }
    guard entry.size <= SpreadsheetLimits.partBytes else {
      throw .tooLarge(part: part, "\(SpreadsheetLimits.partBytes) bytes")
    }
    let parser = XMLPushParser(names: elements, events: events)
    var failure: XMLFailure?
    do throws(ZipError) {
      try archive.read(entry) { chunk in
        do throws(XMLFailure) { try parser.push(chunk) } catch { failure = error }
        return failure == nil && events.failure == nil
      }
    } catch { throw .archive(error) }
    if let failure = events.failure { throw failure }
    do throws(XMLFailure) {
      if let failure { throw failure }
      try parser.finish()
    } catch { throw .xml(part: part, error) }
    if let failure = events.failure { throw failure }
  }

  private func entry(_ part: String) -> ZipEntry? {
    archive[part] ?? names[part.lowercased()].flatMap { archive[$0] }
  }
}
