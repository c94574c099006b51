internal import Containers
internal import CoverageModel
internal import Reliability

/// A table of units and coders in CSV: with headings, or in ReCal's layout without, where each column is a coder.
struct RatingTable {
  let variables: [RatedVariable]

  /// How the codes of a table are to be read.
  struct Options {
    var metric = "nominal"
    /// The declared scale in its order; those that are used, when empty.
    var categories: [String] = []
    /// Positions on the circle, for the metric circular.
    var positions: Double?
    /// Columns for each variable where there are several, as in ReCal's files; 0 for one variable.
    var coders = 0
  }

  private static let unitNames: Set<String> = ["unit", "item", "id", "case"]
  private static let clusterNames: Set<String> = ["cluster", "programme", "bulletin", "group"]
  private static let missing: Set<String> = ["", "na", "."]

  /// - Throws: `PipelineError.badData` that names line and column.
  init(_ bytes: [UInt8], file: String, _ options: Options) throws(PipelineError) {
    let table: CSVTable
    do {
      table = try CSVTable.parse(bytes)
    } catch {
      throw .badData([
        RatingTable.finding(file, error.line, error.column, "\(error.reason)", "a row with a field for each column")
      ])
    }
    let isBare = !table.header.isEmpty && table.header.allSatisfy { Double($0) != nil || RatingTable.isMissing($0) }
    let rows = (isBare ? [table.header] : []) + table.rows
    let lines = (isBare ? [1] : []) + table.lines
    var columns = Array(table.header.indices)
    var clusters: [Int32]?
    if !isBare {
      let names = table.header.map { $0.lowercased() }
      columns.removeAll {
        RatingTable.unitNames.contains(names[$0]) || RatingTable.clusterNames.contains(names[$0])
      }
      if let place = names.firstIndex(where: RatingTable.clusterNames.contains) {
        clusters = RatingTable.numbers(rows.map { $0[place] })
      }
    }
    for (place, column) in columns.enumerated() where !isBare {
      if columns[..<place].contains(where: { table.header[$0] == table.header[column] }) {
        throw .badData([
          RatingTable.finding(
            file, 1, column + 1, "a second column \(table.header[column])", "a name of its own for each coder")
        ])
      }
    }
    let width = options.coders > 0 ? options.coders : columns.count
    guard width > 1, !columns.isEmpty, columns.count.isMultiple(of: width) else {
      throw .badData([
        RatingTable.finding(
          file, 1, nil, Counted.text(columns.count, "column") + " of codes",
          options.coders > 1 ? "\(width) columns for each variable" : "a column for each of two coders or more")
      ])
    }
    var variables: [RatedVariable] = []
    for start in stride(from: 0, to: columns.count, by: width) {
      let own = Array(columns[start..<start + width])
      let name = columns.count > width ? "variable \(start / width + 1)" : Disk.name(of: file)
      let coders = own.enumerated().map { isBare ? "coder \($0.offset + 1)" : table.header[$0.element] }
      variables.append(
        try RatingTable.variable(rows, lines, own, name: name, coders: coders, clusters: clusters, file, options))
    }
    self.variables = variables
  }

  private static func variable(
    _ rows: [[String]], _ lines: [Int], _ columns: [Int], name: String, coders: [String], clusters: [Int32]?,
    _ file: String, _ options: Options
  ) throws(PipelineError) -> RatedVariable {
    let fields = rows.map { row in
      columns.map { isMissing(row[$0]) && !options.categories.contains(row[$0].trimmed) ? nil : row[$0].trimmed }
    }
    let used = Set(fields.flatMap { $0.compactMap { $0 } })
    let areNumbers = used.union(options.categories).allSatisfy(isNumber)
    func code(_ text: String) -> String { areNumbers ? RatingScale.number(text) : text }
    let categories =
      options.categories.isEmpty ? RatingScale.sorted(Set(used.map(code))) : options.categories.map(code)
    var places: [String: Int32] = [:]
    for (place, category) in categories.enumerated() where places[category] == nil { places[category] = Int32(place) }
    var codes: [Int32] = []
    for (row, line) in zip(fields, lines) {
      for (column, text) in zip(columns, row) {
        guard let text else {
          codes.append(Ratings.missing)
          continue
        }
        guard let place = places[code(text)] else {
          throw .badData([finding(file, line, column + 1, text, "one of \(categories.joined(separator: ", "))")])
        }
        codes.append(place)
      }
    }
    let values = areNumbers ? categories.compactMap { Double($0) } : nil
    let given = options.positions.map { JSONValue.object([("U", .number(String($0)))]) }
    guard let metric = RatingScale.metric(options.metric, values: values, categories: categories, options: given) else {
      throw .badData([
        finding(
          file, nil, nil, "metric \(options.metric) for \(categories.prefix(5).joined(separator: ", "))",
          "a metric that these codes allow: \(RatingScale.names); interval, ratio, circular and bipolar take numbers")
      ])
    }
    do {
      return RatedVariable(
        name: name, coders: coders, categories: categories,
        ratings: try Ratings(
          coderCount: columns.count, categoryCount: categories.count, codes: codes, clusters: clusters),
        metric: metric)
    } catch {
      throw .badData([finding(file, nil, nil, "\(error)", "a table of units and coders")])
    }
  }

  private static func numbers(_ names: [String]) -> [Int32] {
    var places: [String: Int32] = [:]
    return names.map { name in
      let place = places[name] ?? Int32(places.count)
      places[name] = place
      return place
    }
  }

  static func isMissing(_ text: String) -> Bool { missing.contains(text.trimmed.lowercased()) }

  /// 07 is a label and not the number 7.
  private static func isNumber(_ text: String) -> Bool {
    guard let value = Double(text), value.isFinite else { return false }
    let digits = text.drop { $0 == "-" || $0 == "+" }
    return !(digits.count > 1 && digits.hasPrefix("0") && !digits.hasPrefix("0."))
  }

  private static func finding(
    _ file: String, _ line: Int?, _ column: Int?, _ found: String, _ expected: String
  ) -> Finding {
    Finding(
      .error, rule: "rating-table", place: Finding.Place(file: file, line: line, column: column), found: found,
      expected: expected, mend: "Correct the code, or declare the scale with --categories.")
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
