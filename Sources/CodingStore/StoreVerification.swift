internal import Containers
package import CoverageModel
internal import GRDB

extension CodingStore {
  /// Holds the whole database against its log; see `StoreReader.verify`.
  ///
  /// - Throws: `StoreError` when the file cannot be read at all.
  package func verify(file: String) throws(StoreError) -> (findings: [Finding], head: String, events: Int) {
    try read { try $0.verify(file: file) }
  }
}

extension StoreReader {
  /// Holds the whole database against its log: that the file is sound, the chain of events unbroken, and every row the one that
  /// was sealed.
  ///
  /// - Parameter file: the path that findings show.
  /// - Returns: the findings, none when all is as it was written; and the hash of the last event.
  /// - Throws: when the file cannot be read at all.
  package func verify(file: String) throws -> (findings: [Finding], head: String, events: Int) {
    var check = StoreVerification(reader: self, file: file)
    try check.run()
    return (check.findings, check.head, check.events)
  }
}

/// One pass over everything that a database holds.
struct StoreVerification {
  let reader: StoreReader
  let file: String
  private(set) var findings: [Finding] = []
  private(set) var head = ""
  private(set) var events = 0
  /// What the event that made the workspace says of it.
  private var firstDetail = ""

  init(reader: StoreReader, file: String) { (self.reader, self.file) = (reader, file) }

  mutating func run() throws {
    try checkFile()
    guard findings.isEmpty else { return }
    try checkSchema()
    let sealed = try checkChain()
    try checkIdentity()
    for table in StoreTable.allCases { try checkRows(of: table, sealed) }
  }

  /// What SQLite itself finds wrong with the file.
  private mutating func checkFile() throws {
    let lines = try String.fetchAll(reader.database, sql: "PRAGMA integrity_check(20)")
    for line in lines where line != "ok" {
      add("damaged-file", found: line, expected: "a sound database")
    }
    for row in try Row.fetchAll(reader.database, sql: "PRAGMA foreign_key_check") {
      let table = row[0] as String? ?? ""
      add("dangling-row", found: "a row of \(table) that refers to one that is not there", expected: "the row")
    }
  }

  /// Whether tables, indices and triggers are those that the program made: a trigger that is gone guards nothing.
  private mutating func checkSchema() throws {
    let query = "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'grdb%' ORDER BY name"
    func statements(_ database: Database) throws -> [String: String] {
      var statements: [String: String] = [:]
      for row in try Row.fetchAll(database, sql: query) { statements[row[0]] = row[1] }
      return statements
    }
    let own = try statements(reader.database)
    let made = try DatabaseQueue().write { database in
      for statement in StoreSchema.steps.flatMap(\.statements) { try database.execute(sql: statement) }
      return try statements(database)
    }
    for name in Set(own.keys).union(made.keys).sorted() where own[name] != made[name] {
      add(
        "changed-schema",
        found: own[name] == nil
          ? "no \(name)" : made[name] == nil ? "\(name), which this program did not make" : "another \(name)",
        expected: "the tables, indices and triggers that this program makes")
    }
  }

  /// Whether the workspace is still called what it was called when it was made.
  private mutating func checkIdentity() throws {
    let (id, name) = try reader.workspace()
    guard let made = try? JSONParser.value(Array(firstDetail.utf8)) else { return }
    for (what, now) in [("workspace", id), ("name", name)] {
      guard let was = made[what]?.text, was != now else { continue }
      add("changed-identity", found: "\(what) \(now)", expected: was)
    }
  }

  /// The content that each event sealed.
  private mutating func checkChain() throws -> [Int64: [String: StoreEvent.Content]] {
    let rows = try SQLStatement(
      reader.database,
      """
      SELECT number, at, who, action, reason, detail, content, previous, hash FROM event
      LEFT JOIN seal ON seal.event = event.number ORDER BY number
      """)
    var sealed: [Int64: [String: StoreEvent.Content]] = [:]
    var time = Int64.min
    while try rows.next() {
      events += 1
      let number = rows.number(0)
      if number != Int64(events) {
        add("missing-event", found: "event \(number)", expected: "event \(events)")
        events = Int(clamping: number)
      }
      guard !rows.isNone(8), let action = StoreAction(rawValue: rows.string(3)),
        let content = ContentText.content(rows.string(6))
      else {
        add("unsealed-event", found: "event \(number) without a seal that can be read", expected: "a seal")
        continue
      }
      if number == 1, action == .begin { firstDetail = rows.string(5) }
      let event = StoreEvent(
        number: number, at: rows.number(1), who: rows.string(2), action: action, reason: rows.string(4),
        detail: rows.string(5), content: content, previous: rows.string(7))
      if event.previous != head {
        add("broken-chain", found: "event \(number) chained to \(short(event.previous))", expected: short(head))
      }
      let hash = rows.string(8)
      if event.hash != hash {
        add("changed-event", found: "event \(number), which hashes to \(short(event.hash))", expected: short(hash))
      }
      if event.at < time {
        findings.append(
          Finding(
            .warning, rule: "clock-went-back", place: Finding.Place(file: file), field: "event \(number)",
            found: "a moment before that of event \(number - 1)", expected: "a later one",
            mend: "Nothing is lost: the order of events is that of their numbers. Check the clocks of the machines."))
      }
      time = event.at
      head = hash
      sealed[number] = Dictionary(content.map { ($0.table, $0) }, uniquingKeysWith: { first, _ in first })
    }
    return sealed
  }

  private mutating func checkRows(of table: StoreTable, _ sealed: [Int64: [String: StoreEvent.Content]]) throws {
    let rows = try SQLStatement(reader.database, table.scan)
    var hasher = ContentHasher()
    var event: Int64 = 0
    var found: [Int64: StoreEvent.Content] = [:]
    // Rows of one event lie next to each other; others were slipped in.
    var scattered: Set<Int64> = []
    func close() {
      var full = ContentHasher()
      swap(&full, &hasher)
      guard full.rows > 0 else { return }
      let count = full.rows
      if found[event] != nil { scattered.insert(event) }
      found[event] = StoreEvent.Content(table: table.rawValue, rows: count, digest: full.digest())
    }
    while try rows.next() {
      if rows.number(0) != event {
        close()
        event = rows.number(0)
      }
      for column in 1..<rows.columnCount {
        switch rows.kind(column) {
        case .none: hasher.addNone()
        case .number: hasher.add(rows.number(column))
        case .text: hasher.add(text: rows.text(column))
        case .blob: hasher.add(blob: rows.blob(column))
        }
      }
      hasher.endRow()
    }
    close()
    for number in Set(found.keys).union(sealed.keys).sorted() {
      let was = sealed[number]?[table.rawValue]
      let now = found[number]
      if scattered.contains(number) {
        add(
          "changed-rows", found: "rows of \(table.rawValue) of event \(number) that stand apart from the others",
          expected: "the rows that were sealed")
        continue
      }
      if was == now { continue }
      let count = now?.rows ?? 0
      add(
        "changed-rows",
        found: was?.rows == count
          ? "rows of \(table.rawValue) that say something else than when event \(number) added them"
          : "\(Counted.text(count, "row")) of \(table.rawValue) of event \(number)",
        expected: was?.rows == count ? "the rows that were sealed" : "the \(was?.rows ?? 0) that were sealed")
    }
  }

  private func short(_ hash: String) -> String { hash.isEmpty ? "nothing" : String(hash.prefix(12)) + "…" }

  private mutating func add(_ rule: String, found: String, expected: String) {
    findings.append(
      Finding(
        rule: rule, place: Finding.Place(file: file), found: found, expected: expected,
        mend: "Keep the file as it is, find out who changed it, and go on from a backup."))
  }
}
