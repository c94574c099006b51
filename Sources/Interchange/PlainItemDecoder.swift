internal import Containers
internal import CoverageModel

/// The fast path of an item: a broadcast about the election with a start, in local time or UTC, a length in seconds, and nothing
/// coded of its own.
///
/// Like `PlainRowDecoder` it gives up on whatever it does not understand at once, and the full parser reads the row
/// again. A class of constants and one cache, so that an item touches no reference counts; one belongs to one thread.
final class PlainItemDecoder {
  private let itemColumn, outletColumn, startColumn, lengthColumn, programmeColumn: Int
  private let kindColumn, electionColumn: Int
  /// Columns whose fields must be empty.
  private let emptyColumns: [Int]
  private let outlets: NameTable
  private let isBroadcaster: [Bool]
  private let localDays, utcDays: LocalDayCache

  /// Nil when the columns of the file are such that every item needs the full parser.
  init?(names: CodebookNames, layout: ItemLayout) {
    guard layout.item >= 0, layout.outlet >= 0, layout.start >= 0, layout.length >= 0 else { return nil }
    // An empty field of a variable that must be coded is a finding.
    for (variable, column) in zip(names.itemVariables, layout.variables) where variable.isRequired && column >= 0 {
      return nil
    }
    (itemColumn, outletColumn, startColumn) = (layout.item, layout.outlet, layout.start)
    (lengthColumn, programmeColumn) = (layout.length, layout.programme)
    (kindColumn, electionColumn) = (layout.kind, layout.election)
    emptyColumns = ([layout.end, layout.published, layout.period] + layout.variables).filter { $0 >= 0 }
    outlets = names.outlets
    isBroadcaster = names.defaultKinds.map { $0 == ItemKind.broadcast.code }
    localDays = LocalDayCache(zone: names.codebook.zone)
    utcDays = LocalDayCache(zone: .utc)
  }

  /// The item and its id, or nil when the full parser must read it.
  func decode(_ fields: UnsafePointer<CSVField>, _ programmes: inout LocalTexts) -> (ItemRow, id: CSVField)? {
    let id = fields[itemColumn]
    let outletField = fields[outletColumn]
    let outlet = outlets.find(outletField.start, outletField.count)
    guard outlet >= 0, isBroadcaster[outlet], isPlain(id), let start = moment(fields[startColumn]),
      isEmptyOr("broadcast", fields, kindColumn), isEmptyOr("yes", fields, electionColumn)
    else { return nil }
    for column in emptyColumns where fields[column].count > 0 { return nil }
    let length = FieldNumber.plainSeconds(fields[lengthColumn].start, fields[lengthColumn].count)
    guard length >= 0, length < Int64(UInt32.max) else { return nil }
    var programme = ItemColumns.none
    if programmeColumn >= 0, fields[programmeColumn].count > 0 {
      let field = fields[programmeColumn]
      guard field.start[0] > 0x20, field.start[field.count - 1] > 0x20 else { return nil }
      let position = programmes.position(field)
      guard position < Int(ItemColumns.none) else { return nil }
      programme = UInt16(truncatingIfNeeded: position)
    }
    let item = ItemRow(
      kind: ItemKind.broadcast.code, outlet: UInt16(truncatingIfNeeded: outlet), programme: programme, start: start,
      length: UInt32(truncatingIfNeeded: length), label: ItemColumns.none, election: true)
    return (item, id)
  }

  private func moment(_ field: CSVField) -> Int64? {
    guard field.count == 20, field.start[19] == UInt8(ascii: "Z") else { return localDays.moment(field) }
    return utcDays.moment(CSVField(start: field.start, count: 19, sourceOffset: field.sourceOffset))
  }

  private func isEmptyOr(_ text: StaticString, _ fields: UnsafePointer<CSVField>, _ column: Int) -> Bool {
    guard column >= 0, fields[column].count > 0 else { return true }
    return fields[column].bytes.elementsEqual(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Whether an id is ASCII without spaces around it.
  private func isPlain(_ id: CSVField) -> Bool {
    guard id.count > 0, id.start[0] > 0x20, id.start[id.count - 1] > 0x20 else { return false }
    for position in 0..<id.count where id.start[position] >= 0x80 { return false }
    return true
  }
}
