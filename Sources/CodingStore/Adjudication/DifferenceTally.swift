internal import CoverageModel

/// Collects what coders differ on, and counts what was compared.
struct DifferenceTally {
  private let item: String
  /// By the position of the record.
  private let coders: [String]
  /// In the measure of the item's kind.
  private let tolerance: UInt32
  /// Variables of attributions that have no field of their own.
  private let codeVariables: [String]
  private var differences: [CodingDifference] = []
  private var order: [String] = []
  private var counts: [String: (compared: Int, differences: Int)] = [:]

  init(item: String, coders: [String], codeVariables: [String], tolerance: UInt32) {
    self.item = item
    self.coders = coders
    self.codeVariables = codeVariables
    self.tolerance = tolerance
  }

  var comparison: RecordSetComparison {
    let fixed = ["actor", "span", "measure", "mode", "capacity", "tone", "gender"]
    let ofItems = order.filter { $0.hasPrefix("item:") }
    let variables = ofItems + fixed + codeVariables.filter { counts[$0] != nil }
    return RecordSetComparison(
      item: item, coders: coders.sorted(), differences: differences,
      counts: variables.compactMap { variable in
        counts[variable].map {
          .init(variable: variable, compared: $0.compared, differences: $0.differences)
        }
      })
  }

  /// Compares the codes of the records; nil where one has none.
  mutating func compare(itemVariable: String, codes: [String?]) {
    guard codes.contains(where: { $0 != nil }) else { return }
    let values = coders.indices.map { CodingDifference.Value(coder: coders[$0], attribution: nil, text: codes[$0]) }
    count("item:" + itemVariable, actor: nil, span: nil, values, differ: Set(codes).count > 1)
  }

  mutating func compare(_ group: AttributionGroup) {
    guard let first = group.members.first else { return }
    let actor = first.attribution.actor
    let holders = Dictionary(group.members.map { ($0.record, $0.position) }, uniquingKeysWith: { first, _ in first })
    let presence = coders.indices.map {
      CodingDifference.Value(
        coder: coders[$0], attribution: holders[$0], text: holders[$0] == nil ? nil : actor)
    }
    count("actor", actor: actor, span: group.span, presence, differ: holders.count < coders.count)
    guard group.members.count > 1 else { return }
    comparePlace(group, actor: actor)
    compare("mode", in: group, actor: actor) { $0.attribution.mode.name }
    compare("capacity", in: group, actor: actor) { $0.attribution.capacity.name }
    compare("tone", in: group, actor: actor) { $0.attribution.tone.name }
    compare("gender", in: group, actor: actor) { $0.gender?.name }
    for variable in codeVariables where group.members.contains(where: { $0.attribution.codes[variable] != nil }) {
      compare(variable, in: group, actor: actor) { $0.attribution.codes[variable] }
    }
  }

  private mutating func comparePlace(_ group: AttributionGroup, actor: String) {
    let spans = group.members.compactMap(\.attribution.span)
    if spans.count == group.members.count {
      let differ = isWide(spans.map(\.lowerBound)) || isWide(spans.map(\.upperBound))
      compare("span", in: group, actor: actor, differ: differ) { member in
        member.attribution.span.map { "\($0.lowerBound)-\($0.upperBound)" }
      }
    } else {
      compare("measure", in: group, actor: actor, differ: isWide(group.members.map(\.attribution.measure))) {
        String($0.attribution.measure)
      }
    }
  }

  private func isWide(_ numbers: [UInt32]) -> Bool {
    guard let least = numbers.min(), let most = numbers.max() else { return false }
    return most - least > tolerance
  }

  private mutating func compare(
    _ variable: String, in group: AttributionGroup, actor: String, differ: Bool? = nil,
    text: (ComparedAttribution) -> String?
  ) {
    let values = group.members.map {
      CodingDifference.Value(coder: coders[$0.record], attribution: $0.position, text: text($0))
    }
    count(variable, actor: actor, span: group.span, values, differ: differ ?? (Set(values.map(\.text)).count > 1))
  }

  private mutating func count(
    _ variable: String, actor: String?, span: Range<UInt32>?, _ values: [CodingDifference.Value], differ: Bool
  ) {
    if counts[variable] == nil { order.append(variable) }
    let count = counts[variable] ?? (0, 0)
    counts[variable] = (count.compared + 1, count.differences + (differ ? 1 : 0))
    guard differ else { return }
    differences.append(
      CodingDifference(
        item: item, variable: variable, actor: actor, span: span, values: values.sorted { $0.coder < $1.coder }))
  }
}
