import Containers
import CoverageModel
import Interchange
import TestSupport
import Testing

@Suite("Coding sheets that are broken")
struct MalformedSheetTests {
  private enum Damage: CaseIterable {
    case bits, cut, shuffledColumns, shuffledRows, doubledColumn, missingColumn, wrongType, hugeCell, formula, merged
    case hiddenRows, swappedHeadings, swappedCells, csv
  }

  @Test("A hundred of them: never a crash, never another's content, always a finding or what was written")
  func generated() throws {
    let seed = UInt64.random(in: 0...UInt64(UInt32.max))
    var random = SeededRandom(seed: seed)
    var samples = try SheetSamples(seed: seed)
    let sheet = samples.sheet(8, language: "en")
    let bytes = try written(sheet, samples.codebook)
    let grid = try FilledGrid(bytes)
    let original = Dictionary(uniqueKeysWithValues: sheet.items.map { ($0.record.id, $0.existing) })
    let items = Dictionary(uniqueKeysWithValues: sheet.items.map { ($0.record.id, $0.record) })
    for number in 0..<140 {
      let damage = Damage.allCases[number % Damage.allCases.count]
      let comment = Comment(rawValue: "seed \(seed), sheet \(number), \(damage)")
      let (file, changed) = damaged(damage, bytes, grid, &random)
      let reading = CodingSheetReader(codebook: samples.codebook) { items[$0] }
        .read(CorpusFile(name: "s", source: .bytes(file)), assumed: damage == .csv ? sheet.identity : nil)
      for coded in reading.coded where !changed.contains(coded.set.item) {
        #expect(coded.set == original[coded.set.item], comment)
      }
      let isEqual =
        reading.coded.map(\.set) == sheet.items.compactMap(\.existing)
        || Set(reading.coded.map(\.set)) == Set(sheet.items.compactMap(\.existing)) && damage == .shuffledRows
      #expect(isEqual || reading.hasErrors || !changed.isEmpty, comment)
    }
  }

  /// A damaged file, and the items of which another content was written in good form, so that it must be given.
  private func damaged(
    _ damage: Damage, _ bytes: [UInt8], _ grid: FilledGrid, _ random: inout SeededRandom
  ) -> (file: [UInt8], changed: Set<String>) {
    var grid = grid
    let width = grid.rows[0].count
    let row = Int.random(in: 1..<grid.rows.count, using: &random)
    let own = grid.column("State of the item")..<grid.column("key")
    let column = Int.random(in: own, using: &random)
    let place = FilledGrid.CellPlace(row: row, column: column)
    switch damage {
    case .bits:
      var file = bytes
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        file[Int.random(in: file.indices, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      }
      return (file, [])
    case .cut: return (Array(bytes[..<Int.random(in: 0..<bytes.count, using: &random)]), [])
    case .shuffledColumns:
      let order = Array(0..<width).shuffled(using: &random)
      grid.rows = grid.rows.map { row in order.map { row[$0] } }
    case .shuffledRows:
      var byItem = Dictionary(grouping: grid.rows.dropFirst().filter { !$0[0].isEmpty }) { $0[0] }
      let order = grid.rows.dropFirst().map { $0[0] }.filter { !$0.isEmpty }.shuffled(using: &random)
      grid.rows = [grid.rows[0]] + order.compactMap { byItem[$0]?.removeFirst() }
    case .doubledColumn: grid.rows = grid.rows.map { $0 + [$0[column]] }
    case .missingColumn:
      grid.rows = grid.rows.map { row in row.enumerated().filter { $0.offset != column }.map(\.element) }
    case .wrongType:
      grid.formats = ["h:mm", "yyyy-mm-dd", "0.00%"]
      let kinds = [
        "s=\"1\"><v>0.0625</v>", "s=\"2\"><v>45000.5</v>", "s=\"3\"><v>0.5</v>", "t=\"b\"><v>1</v>",
        "t=\"e\"><v>#REF!</v>", "><v>-1E300</v>", "><v>77777777777</v>",
      ]
      grid.cells[place] = kinds[Int.random(in: kinds.indices, using: &random)]
      // A note is whatever stands in it, and counts nowhere.
      if grid.rows[0][column] == "Note" { return (grid.xlsx, [grid.rows[row][0]]) }
    case .hugeCell:
      grid.rows[row][column] = String(repeating: "x", count: 200_000)
    case .formula:
      grid.cells[place] = Bool.random(using: &random) ? "><f>1+1</f>" : "t=\"str\"><f>A1</f><v>=A1</v>"
      if grid.rows[0][column] == "Note" { return (grid.xlsx, [grid.rows[row][0]]) }
    case .merged:
      let last = CellAddress(row: min(row + 3, grid.rows.count), column: column + 1)
      grid.merges = ["\(CellAddress(row: row + 1, column: column + 1)):\(last)"]
    case .hiddenRows: grid.hiddenRows = [row, (row + 1) % grid.rows.count]
    case .swappedHeadings:
      let other = Int.random(in: own, using: &random)
      grid.rows[0].swapAt(column, other)
      // Two columns of one kind would be swapped in good form.
      let spans: Set<String> = ["Start", "End", "Amount"]
      if column == other || spans.isSuperset(of: [grid.rows[0][column], grid.rows[0][other]]) {
        return (grid.xlsx, Set(grid.rows.map { $0[0] }))
      }
      return (grid.xlsx, harmless(grid, [column, other]))
    case .swappedCells:
      let other = Int.random(in: 1..<grid.rows.count, using: &random)
      let items = Set([grid.rows[row][0], grid.rows[other][0]])
      (grid.rows[row][column], grid.rows[other][column]) = (grid.rows[other][column], grid.rows[row][column])
      return (grid.xlsx, items)
    case .csv:
      var file = grid.csv
      file[Int.random(in: file.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
      // A changed byte of a text is another text.
      return (file, Set(grid.rows.map { $0[0] }))
    }
    return (grid.xlsx, [])
  }

  /// Notes hold anything, and variables of the item have labels in common.
  private func harmless(_ grid: FilledGrid, _ columns: [Int]) -> Set<String> {
    let isNote = columns.contains(grid.column("Note"))
    let ofItem: Set = ["Format", "Topic", "Part of the newscast", "Live or recorded"]
    let isOfItem = columns.allSatisfy { ofItem.contains(grid.rows[0][$0]) }
    return isNote || isOfItem ? Set(grid.rows.map { $0[0] }) : []
  }

  @Test("A sheet cut anywhere, or with any byte changed, is a finding or what was written")
  func bytes() throws {
    var samples = try SheetSamples(seed: 2)
    let sheet = samples.sheet(3)
    let bytes = try written(sheet, samples.codebook)
    let sets = sheet.items.compactMap(\.existing)
    let reader = CodingSheetReader(codebook: samples.codebook)
    for position in stride(from: 0, to: bytes.count, by: 211) {
      var changed = bytes
      changed[position] ^= 0x55
      for file in [changed, Array(bytes[..<position])] {
        let reading = reader.read(CorpusFile(name: "s.xlsx", source: .bytes(file)))
        #expect(reading.hasErrors || reading.coded.map(\.set) == sets, "byte \(position)")
      }
    }
  }
}
