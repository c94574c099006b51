import CoverageModel
import Foundation
import Logging
import Pipeline
import TestSupport
import Testing

@Suite("Intervals of shares in tables")
struct ShareIntervalTests {
  private static let codebook = Repository.path("codebooks/kazakhstan-2023.yaml")

  /// One channel, one programme a day: the president and the government, so long each.
  private func table(
    _ days: [(president: Int, government: Int)], _ uncertainty: Uncertainty?, id: String = "b5",
    tone: (Int) -> String = { _ in "0" }, second: ((Int) -> String)? = nil
  ) throws -> ShareTable {
    let items =
      ["item,kind,outlet,programme,start,length,format"]
      + days.indices.map { day in
        let date = "2023-02-\(19 + day)"
        return "i\(day),broadcast,khabar,News,\(date)T20:00:00,0:30:00,news"
      }
    let attributions =
      ["item,actor,start,end,mode,capacity,tone,coder,purpose"]
      + days.enumerated().flatMap { day, seconds -> [String] in
        let (first, end) = (clock(seconds.president), clock(seconds.president + seconds.government))
        let president = "i\(day),president,0:00:00,\(first),indirect,official,"
        let other = "i\(day),government,\(first),\(end),indirect,official,0"
        return (seconds.president > 0 ? ["\(president)\(tone(day)),ann,primary"] : []) + ["\(other),ann,primary"]
          + (second.map { ["\(president)\($0(day)),bob,double", "\(other),bob,double"] } ?? [])
      }
    let folder = try TemporaryFile.folder([
      "items.csv": Array((items.joined(separator: "\n") + "\n").utf8),
      "attributions.csv": Array((attributions.joined(separator: "\n") + "\n").utf8),
    ])
    defer { TemporaryFile.remove(folder) }
    let run = TableRun(
      context: RunContext(logger: Logger(label: "test"), threads: 1), extractsPages: false, uncertainty: uncertainty)
    return try #require(try run.result(codebookPath: Self.codebook, corpusPath: folder, tables: [id]).tables.first)
  }

  private func clock(_ seconds: Int) -> String {
    let minutes = seconds / 60
    return "0:\(minutes < 10 ? "0" : "")\(minutes):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)"
  }

  private func limits(_ table: ShareTable, _ actor: String) throws -> (low: Cell, high: Cell) {
    let low = try #require(table.columnIndex("share:low"))
    let high = try #require(table.columnIndex("share:high"))
    let rows = table.panels.flatMap(\.rows).filter { $0.labels.contains { $0.code == actor } }
    let row = try #require(rows.first)
    return (row.cells[low], row.cells[high])
  }

  @Test("They stand behind the share when they are asked for, and only then")
  func columns() throws {
    let days = (0..<6).map { (president: 60 + 10 * $0, government: 100) }
    let without = try table(days, nil)
    let with = try table(days, .days)
    let share = try #require(without.columnIndex("share"))
    #expect(without.columnIndex("share:low") == nil)
    #expect(with.columnIndex("share:low") == share + 1 && with.columnIndex("share:high") == share + 2)
    #expect(
      with.columns.map(\.id).filter { !$0.hasSuffix(":low") && !$0.hasSuffix(":high") }
        == without.columns.map(\.id))
    #expect(with.caption.fingerprint != without.caption.fingerprint)
    for (one, other) in zip(with.panels, without.panels) {
      #expect(one.denominator == other.denominator && one.rows.map(\.labels) == other.rows.map(\.labels))
    }
  }

  @Test("An interval holds the share, and is wider where days differ more")
  func width() throws {
    func width(_ days: [(president: Int, government: Int)]) throws -> Double {
      let (low, high) = try limits(table(days, .days), "president")
      guard case .number(let low, _) = low, case .number(let high, _) = high else {
        Issue.record("no interval: \(low) \(high)")
        return .nan
      }
      #expect(low < 50 && 50 < high)
      return high - low
    }
    let even = try width([(90, 110), (110, 90), (100, 100), (100, 100), (90, 110), (110, 90)])
    let uneven = try width([(20, 180), (180, 20), (100, 100), (100, 100), (20, 180), (180, 20)])
    #expect(uneven > 3 * even)
  }

  @Test("Next to nothing is no certainty: the limits stay above 0 and below all")
  func small() throws {
    let days = (0..<6).map { _ in (president: 0, government: 100) }
    let table = try table(days + [(president: 1, government: 1)], .days)
    let (low, high) = try limits(table, "president")
    guard case .number(let lowest, _) = low, case .number(let highest, _) = high else {
      Issue.record("no interval: \(low) \(high)")
      return
    }
    #expect(lowest > 0 && highest > 0.3 && highest < 100)
  }

  @Test("Net tone has an interval that holds it; where tones never vary there is none")
  func netTone() throws {
    func interval(_ table: ShareTable) throws -> (value: Cell, low: Cell, high: Cell) {
      let value = try #require(table.columnIndex("net-tone"))
      #expect(table.columnIndex("net-tone:low") == value + 1 && table.columnIndex("net-tone:high") == value + 2)
      let row = try #require(table.panels.flatMap(\.rows).first { $0.labels.contains { $0.code == "president" } })
      return (row.cells[value], row.cells[value + 1], row.cells[value + 2])
    }
    let days = (0..<10).map { (president: 60 + 10 * $0, government: 100) }
    let mixed = try interval(table(days, .days) { $0 % 2 == 0 ? "+1" : "0" })
    guard case .deviation(let net) = mixed.value, case .number(let low, _) = mixed.low,
      case .number(let high, _) = mixed.high
    else {
      Issue.record("no interval: \(mixed)")
      return
    }
    #expect(low < net.value * 100 && net.value * 100 < high)
    #expect(try interval(table(days, .days)).low == .undefined(.tooFew))
  }

  @Test("Positive, neutral and negative shares have intervals that hold them")
  func tones() throws {
    let days = (0..<10).map { (president: 60 + 10 * $0, government: 100) }
    let table = try table(days, .days) { ["+1", "0", "-1", "0"][$0 % 4] }
    let row = try #require(table.panels.flatMap(\.rows).first { $0.labels.contains { $0.code == "president" } })
    for id in ["share:tone:positive", "share:tone:neutral", "share:tone:negative", "positive-or-neutral"] {
      let column = try #require(table.columnIndex(id))
      #expect(table.columnIndex(id + ":low") == column + 1 && table.columnIndex(id + ":high") == column + 2)
      guard case .share(let share) = row.cells[column], case .number(let low, _) = row.cells[column + 1],
        case .number(let high, _) = row.cells[column + 2]
      else {
        Issue.record("no interval of \(id)")
        continue
      }
      #expect(0 < low && low < share.value * 100 && share.value * 100 < high && high < 100, "\(id)")
    }
  }

  @Test("Where others take praise for neutral, praise is less sure than where they agree")
  func confusedTones() throws {
    func interval(_ second: @escaping (Int) -> String) throws -> (low: Double, value: Double, high: Double) {
      let table = try table(
        (0..<9).map { _ in (president: 60, government: 100) }, .coding, tone: { $0 < 6 ? "+1" : "-1" }, second: second)
      let column = try #require(table.columnIndex("share:tone:positive"))
      let row = try #require(table.panels.flatMap(\.rows).first { $0.labels.contains { $0.code == "president" } })
      guard case .share(let share) = row.cells[column], case .number(let low, _) = row.cells[column + 1],
        case .number(let high, _) = row.cells[column + 2]
      else {
        Issue.record("no interval: \(row.cells)")
        return (.nan, .nan, .nan)
      }
      return (low, share.value * 100, high)
    }
    let agreeing = try interval { $0 < 6 ? "+1" : "-1" }
    let differing = try interval { $0 < 6 ? "0" : "-1" }
    #expect(agreeing.low < agreeing.value && agreeing.value < agreeing.high)
    #expect(differing.low < agreeing.low && differing.high < agreeing.high && differing.high < differing.value)
  }

  @Test("Days drawn from a period leave less unsure than days that stand for any day")
  func sampledDays() throws {
    let days = (0..<9).map { (president: 60 + 10 * ($0 * 5 % 7), government: 100) }
    func width(_ uncertainty: Uncertainty) throws -> Double {
      let (low, high) = try limits(table(days, uncertainty), "president")
      guard case .number(let least, _) = low, case .number(let most, _) = high else {
        Issue.record("no interval: \(low)")
        return .nan
      }
      return most - least
    }
    // Nine of the campaign's 28 days: seven of twenty weekdays, two of eight days of weekends.
    let (sampled, any) = (try width(.sampledDays), try width(.days))
    #expect(sampled < any && sampled > any * 0.7)
  }

  @Test("Gini, dissimilarity and their like have limits, in every format and language")
  func indices() throws {
    let parties = ["amanat", "auyl", "respublica", "ak-zhol", "qhp", "jsdp", "baytaq"]
    let items = (0..<9).map { "i\($0),broadcast,khabar,News,2023-02-2\($0)T20:00:00,0:30:00,news,joint-campaign-bloc" }
    let rows = (0..<9).flatMap { day in
      parties.enumerated().map { place, party -> String in
        let start = place * 120
        return "i\(day),\(party),\(clock(start)),\(clock(start + 30 + (day * (place + 3)) % 60)),indirect,party,0"
      }
    }
    let itemTable = ["item,kind,outlet,programme,start,length,format,segment"] + items
    let table = ["item,actor,start,end,mode,capacity,tone"] + rows
    let folder = try TemporaryFile.folder([
      "items.csv": Array((itemTable.joined(separator: "\n") + "\n").utf8),
      "attributions.csv": Array((table.joined(separator: "\n") + "\n").utf8),
    ])
    defer { TemporaryFile.remove(folder) }
    let run = TableRun(
      context: RunContext(logger: Logger(label: "test"), threads: 1), extractsPages: false, uncertainty: .days)
    let made = try #require(
      try run.result(codebookPath: Self.codebook, corpusPath: folder, tables: ["b2"]).tables.first)
    let panel = try #require(made.panels.first)
    for id in ["gini", "dissimilarity"] {
      let index = try #require(panel.indicators.first { $0.id == id })
      guard case .number(let value, _) = index.value, index.limits.count == 2,
        case .number(let low, _) = index.limits[0], case .number(let high, _) = index.limits[1]
      else {
        Issue.record("no limits of \(id): \(index)")
        continue
      }
      #expect(0 < low && low < high && high < 1 && value < high, "\(id)")
    }
    #expect(panel.indicators.first { $0.id == "max-share" }?.limits.isEmpty == true)
    for language in ["en", "ru", "kk", "fr"] {
      for format in [TableFormat.html, .md, .csv, .json] {
        let text = String(decoding: try #require(format.bytes(for: [made], language: language)), as: UTF8.self)
        let mark =
          switch format {
          case .csv: "indicator_low"
          case .json: "\"low\""
          default: "["
          }
        #expect(text.contains(mark), "\(format) \(language)")
      }
    }
  }

  @Test("What is all of its denominator on any day has no interval")
  func whole() throws {
    let table = try table((0..<6).map { (president: 60 + 10 * $0, government: 100) }, .days)
    let low = try #require(table.columnIndex("share:low"))
    let totals = table.panels.filter { $0.pooling != .equalOutlet }.map { $0.total[low] }
    #expect(!totals.isEmpty && totals.allSatisfy { $0 == .undefined(.notApplicable) })
  }

  @Test("One day has no interval, and says why")
  func oneDay() throws {
    let (low, high) = try limits(table([(60, 100)], .days), "president")
    #expect(low == .undefined(.tooFew) && high == .undefined(.tooFew))
  }

  @Test("Chart, page and CSV have them in every language", arguments: ["en", "ru", "kk", "fr"])
  func formats(language: String) throws {
    let table = try table((0..<6).map { (president: 60 + 10 * $0, government: 100) }, .days)
    for format in [TableFormat.csv, .html, .md, .json] {
      let text = String(decoding: try #require(format.bytes(for: [table], language: language)), as: UTF8.self)
      #expect(!text.contains("interval-low") || format == .json, "\(format)")
    }
  }
}
