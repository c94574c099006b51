internal import Containers
internal import CoverageModel

/// The hidden sheet that says whose coding sheet it is and which items it holds, with a digest, so that no change to it passes.
struct SheetIdentityPage: Sendable, Hashable {
  /// What a reader must know of an item to check its rows.
  struct Entry: Sendable, Hashable {
    let item: String
    let kind: ItemKind
    /// In the measure of the kind; 0 when it is not known.
    let length: UInt32
    let revision: Int
    /// The ids of variables of level `item` that are known of the item already, so that the coder need not say them.
    let known: [String]
  }

  static let sheetName = "qamtu"
  private static let mark = ["qamtu coding sheet", "1"]
  private static let columns = ["item", "kind", "length", "revision", "known"]

  let identity: SheetIdentity
  let entries: [Entry]

  /// Whether a sheet with this first row is such a page.
  static func begins(with cells: [String]) -> Bool { cells.first == mark[0] }

  // MARK: - Writing

  /// The rows of the sheet, all of them texts.
  var rows: [[String]] {
    var rows = [
      SheetIdentityPage.mark,
      ["workspace", identity.workspace], ["coder", identity.coder.id], ["purpose", identity.coder.purpose.rawValue],
      ["batch", String(identity.batch)], ["codebook", identity.codebook],
      ["codebook_version", identity.codebookVersion], ["codebook_fingerprint", identity.codebookFingerprint],
      ["language", identity.language], SheetIdentityPage.columns,
    ]
    rows += entries.map {
      [$0.item, $0.kind.rawValue, String($0.length), String($0.revision), $0.known.joined(separator: " ")]
    }
    return rows + [["digest", SheetIdentityPage.digest(rows)]]
  }

  /// The digest of rows, each cell with its length, without the empty cells at their ends, which programs leave out.
  private static func digest(_ rows: [[String]]) -> String {
    SHA256Digest.hex(
      rows.map { row in trimmed(row).map { "\($0.utf8.count):\($0)" }.joined(separator: ",") }.joined(separator: "\n"))
  }

  private static func trimmed(_ row: [String]) -> [String] {
    Array(row.prefix((row.lastIndex { !$0.isEmpty } ?? -1) + 1))
  }

  // MARK: - Reading

  init(identity: SheetIdentity, entries: [Entry]) {
    self.identity = identity
    self.entries = entries
  }

  /// Reads the rows; nil when anything in them is not as it was written.
  init?(rows: [[String]]) {
    guard let last = rows.last, last.count == 2, last[0] == "digest",
      last[1] == SheetIdentityPage.digest(rows.dropLast()), rows.count >= 11, rows[0] == SheetIdentityPage.mark
    else { return nil }
    var values: [String: String] = [:]
    for row in rows[1...8] { values[row.first ?? ""] = row.count > 1 ? row[1] : "" }
    guard let purpose = values["purpose"].flatMap(Coder.Purpose.init(rawValue:)),
      let batch = values["batch"].flatMap({ Int($0) }), let coder = values["coder"],
      let codebook = values["codebook"], let version = values["codebook_version"],
      let fingerprint = values["codebook_fingerprint"], let language = values["language"]
    else { return nil }
    identity = SheetIdentity(
      workspace: values["workspace"] ?? "", coder: Coder(id: coder, purpose: purpose), batch: batch,
      codebook: codebook, codebookVersion: version, codebookFingerprint: fingerprint, language: language)
    var entries: [Entry] = []
    for row in rows[10...].dropLast() {
      guard row.count >= 4, let kind = ItemKind(rawValue: row[1]), let length = UInt32(row[2]),
        let revision = Int(row[3])
      else { return nil }
      let known = row.count > 4 ? row[4].split(separator: " ").map(String.init) : []
      entries.append(Entry(item: row[0], kind: kind, length: length, revision: revision, known: known))
    }
    self.entries = entries
  }
}
