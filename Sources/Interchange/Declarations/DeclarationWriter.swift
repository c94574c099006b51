internal import Containers
internal import CoverageModel

/// Writes items, attributions and findings as CSV. A column that would say the same in every row, and what its absence says, is
/// left out.
struct DeclarationWriter {
  let rows: [(item: DeclaredItem, attributions: [(key: DeclarationLedger.Key, seconds: Int64)])]

  /// `hasYears`: whether the codebook asks for the year as a variable of the item.
  func items(hasYears: Bool) -> [UInt8] {
    let hasTypes = rows.contains { !$0.item.programmeType.isEmpty }
    let hasOthers = rows.contains { !$0.item.isElection }
    var writer = CSVWriter()
    writer.row(
      ["item", "kind", "outlet", "period"] + (hasTypes ? ["programme-type"] : []) + (hasYears ? ["year"] : [])
        + (hasOthers ? ["election"] : []))
    for (item, _) in rows {
      writer.row(
        [item.id, ItemKind.declaration.rawValue, item.outlet, item.period] + (hasTypes ? [item.programmeType] : [])
          + (hasYears ? [item.year] : []) + (hasOthers ? [item.isElection ? "yes" : "no"] : []))
    }
    return writer.bytes
  }

  func attributions() -> [UInt8] {
    let keys = rows.lazy.flatMap { $0.attributions.lazy.map(\.key) }
    let hasModes = keys.contains { $0.mode != .direct }
    let hasLabels = keys.contains { !$0.label.isEmpty || !$0.party.isEmpty }
    var writer = CSVWriter()
    writer.row(
      ["item", "actor", "measure"] + (hasModes ? ["mode"] : []) + ["capacity"] + (hasLabels ? ["label", "party"] : []))
    for (item, attributions) in rows {
      let id = item.id
      for (key, seconds) in attributions {
        writer.text(id)
        writer.text(key.actor)
        writer.number(DecimalText.time(milliseconds: seconds * 1000))
        if hasModes { writer.text(key.mode.name) }
        writer.text(key.capacity.name)
        if hasLabels {
          writer.text(key.label)
          writer.text(key.party)
        }
        writer.endRow()
      }
    }
    return writer.bytes
  }

  static func findings(_ findings: [Finding]) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(["file", "row", "field", "rule", "found", "treatment"])
    for finding in findings {
      writer.text(finding.place.file)
      writer.number(finding.place.line.map(String.init) ?? "")
      writer.text(finding.field)
      writer.text(finding.rule)
      // A minus sign of a number stays as it stands in the source; any other text is guarded.
      let isNumber = finding.found.utf8.allSatisfy { Array("-.0123456789".utf8).contains($0) }
      if isNumber { writer.number(finding.found) } else { writer.text(finding.found) }
      writer.text(finding.mend)
      writer.endRow()
    }
    return writer.bytes
  }
}
