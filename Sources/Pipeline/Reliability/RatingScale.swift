internal import Containers
internal import Reliability

/// From the names of categories to the metric of a variable.
enum RatingScale {
  static let names = "nominal, ordinal, interval, ratio, circular, bipolar, custom"

  /// Numbers by their value, for "10" does not stand before "2"; else as texts.
  static func sorted(_ codes: Set<String>) -> [String] {
    let numbers = codes.compactMap { code in Double(code).map { (code: code, value: $0) } }
    guard numbers.count == codes.count else { return codes.sorted() }
    return numbers.sorted { ($0.value, $0.code) < ($1.value, $1.code) }.map(\.code)
  }

  /// The metric of that name; nil where the values or the options do not allow it.
  static func metric(_ name: String, values: [Double]?, categories: [String], options: JSONValue?) -> Metric? {
    let values = values.flatMap { all in all.allSatisfy { abs($0) <= largestValue } ? all : nil }
    switch name {
    case "nominal": return .nominal
    case "ordinal": return .ordinal
    case "interval": return values.map { .interval($0) }
    case "ratio":
      guard let values, values.allSatisfy({ $0 >= 0 }) else { return nil }
      return .ratio(values)
    case "circular":
      guard let values, let positions = options?["U"].flatMap(number), positions > 0 else { return nil }
      return .circular(values, positions: positions)
    case "bipolar":
      guard let values, let low = options?["min"].flatMap(number) ?? values.min(),
        let high = options?["max"].flatMap(number) ?? values.max(), values.allSatisfy({ $0 >= low && $0 <= high })
      else { return nil }
      return .bipolar(values, min: low, max: high)
    case "custom": return options?["delta2"]?.elements.flatMap { custom($0, categories) }
    default: return nil
    }
  }

  /// Triples of two categories and their difference; those that are not named differ by 0 from themselves, by 1 from others.
  private static func custom(_ triples: [JSONValue], _ categories: [String]) -> Metric? {
    let numbers = Dictionary(categories.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var table = categories.indices.map { one in categories.indices.map { $0 == one ? 0.0 : 1 } }
    for triple in triples {
      guard let parts = triple.elements, parts.count == 3, let one = RatingCase.code(parts[0]).flatMap({ numbers[$0] }),
        let other = RatingCase.code(parts[1]).flatMap({ numbers[$0] }), let difference = number(parts[2]),
        difference >= 0, difference <= largestValue, one != other
      else { return nil }
      table[one][other] = difference
      table[other][one] = difference
    }
    return .custom(table)
  }

  /// 1 and 1.0 are one code.
  static func number(_ text: String) -> String {
    guard let value = Double(text) else { return text }
    return value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
  }

  /// Larger values would overflow the squares of differences.
  private static let largestValue = 1e100

  static func number(_ value: JSONValue) -> Double? {
    switch value {
    case .integer(let value): Double(value)
    case .number(let text): Double(text)
    default: nil
    }
  }
}
