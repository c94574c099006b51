internal import Containers
internal import Reliability

/// Units and coders as JSON: `{metric, units: [[code or null]], categories, options}`.
struct RatingCase {
  let name: String
  let metric: Metric
  let ratings: Ratings
  let categories: [String]
  /// The declared values, where all categories are numbers.
  let values: [Double]?
  /// `identity`, or the one kind of weights that is wanted.
  let weights: String?

  /// - Throws: `PipelineError.badData` that names the place.
  init(_ value: JSONValue, file: String) throws(PipelineError) {
    func fault(_ field: String, _ found: String, _ expected: String) -> PipelineError {
      ReliabilityCase.fault(file, field, found, expected)
    }
    name = value["name"]?.text ?? file
    weights = value["weights"]?.text
    guard let units = value["units"]?.elements else { throw fault("units", "no list", "a list of units") }
    var codes: [[String?]] = []
    for (number, unit) in units.enumerated() {
      guard let row = unit.elements else {
        throw fault("units[\(number)]", "no list", "a list of codes, one for each coder")
      }
      codes.append(row.map(RatingCase.code))
      guard row.count == codes[0].count else {
        throw fault("units[\(number)]", "\(row.count) codes", "\(codes[0].count), one for each coder")
      }
      for (coder, code) in row.enumerated() {
        if case .object = code { throw fault("units[\(number)][\(coder)]", "an object", "a code or null") }
        if case .array = code { throw fault("units[\(number)][\(coder)]", "a list", "a code or null") }
      }
    }
    let used = Set(codes.flatMap { $0.compactMap { $0 } })
    if let declared = value["categories"]?.elements {
      categories = declared.compactMap(RatingCase.code)
    } else {
      categories = RatingScale.sorted(used)
    }
    let numbers = Dictionary(categories.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { first, _ in first })
    guard numbers.count == categories.count else { throw fault("categories", "a category twice", "each once") }
    for (number, row) in codes.enumerated() {
      for (coder, code) in row.enumerated() {
        guard let code, numbers[code] == nil else { continue }
        throw fault("units[\(number)][\(coder)]", code, "one of \(categories.joined(separator: ", "))")
      }
    }
    let parsed = categories.map { Double($0) }
    values = parsed.allSatisfy { $0?.isFinite ?? false } ? parsed.compactMap { $0 } : nil
    do {
      ratings = try Ratings(
        coderCount: codes.first?.count ?? 0, categoryCount: categories.count,
        codes: codes.flatMap { $0.map { $0.flatMap { numbers[$0] } ?? Ratings.missing } })
    } catch {
      throw fault("units", "\(error)", "a table of units and coders")
    }
    guard
      let metric = RatingScale.metric(
        value["metric"]?.text ?? "nominal", values: values, categories: categories, options: value["options"])
    else {
      throw fault(
        "metric", value["metric"]?.text ?? "", "a metric that these categories and options allow: \(RatingScale.names)")
    }
    self.metric = metric
  }

  /// Numbers are codes as they are written: 1 and 1.0 are one code.
  static func code(_ value: JSONValue) -> String? {
    switch value {
    case .null, .array, .object: nil
    case .bool(let value): String(value)
    case .integer(let value): String(value)
    case .number(let text): RatingScale.number(text)
    case .string(let text): text
    }
  }
}
