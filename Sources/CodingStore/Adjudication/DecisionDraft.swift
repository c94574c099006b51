internal import CoverageModel

/// A decision while its choices are carried out, beginning with one coder's record.
struct DecisionDraft {
  private let base: RecordSet
  private var itemCodes: [String: String]
  /// By position in the base; nil for those that were decided against.
  private var kept: [AttributionRecord?]
  /// Attributions of other coders that were decided for, by coder and position.
  private var added: [(coder: String, position: Int, attribution: AttributionRecord)] = []

  init(base: RecordSet) {
    self.base = base
    itemCodes = base.itemCodes
    kept = base.attributions
  }

  var set: RecordSet {
    var set = base
    set.itemCodes = itemCodes
    set.attributions = kept.compactMap(\.self) + added.map(\.attribution)
    return set
  }

  mutating func apply(
    _ choice: DecisionBuilder.Choice, to difference: CodingDifference, sets: [String: RecordSet]
  ) throws(DecisionError) {
    let itemPrefix = "item:"
    if difference.variable.hasPrefix(itemPrefix) {
      let variable = String(difference.variable.dropFirst(itemPrefix.count))
      itemCodes[variable] = try code(choice, of: difference)
      return
    }
    if difference.variable == "actor" { return try applyPresence(choice, of: difference, sets) }
    let source = try source(of: choice, in: difference, sets)
    for value in difference.values {
      guard let position = value.attribution else { continue }
      if value.coder == base.coder.id, position < kept.count {
        try change(&kept[position], difference, choice, source)
      }
      for place in added.indices where added[place].coder == value.coder && added[place].position == position {
        var attribution: AttributionRecord? = added[place].attribution
        try change(&attribution, difference, choice, source)
        if let attribution { added[place].attribution = attribution }
      }
    }
  }

  /// Whether an attribution that some coders lack is there.
  private mutating func applyPresence(
    _ choice: DecisionBuilder.Choice, of difference: CodingDifference, _ sets: [String: RecordSet]
  ) throws(DecisionError) {
    guard case .coder(let coder) = choice else { throw .impossible(variable: "actor", code: "") }
    guard let value = difference.values.first(where: { $0.coder == coder }) else { throw .unknownCoder(coder) }
    let own = difference.values.first { $0.coder == base.coder.id }?.attribution
    guard let position = value.attribution else {
      if let own, own < kept.count { kept[own] = nil }
      return
    }
    guard own == nil else { return }
    guard let set = sets[coder], position < set.attributions.count else { throw .unknownCoder(coder) }
    added.append((coder, position, set.attributions[position]))
  }

  private func source(
    of choice: DecisionBuilder.Choice, in difference: CodingDifference, _ sets: [String: RecordSet]
  ) throws(DecisionError) -> AttributionRecord? {
    guard case .coder(let coder) = choice else { return nil }
    guard let value = difference.values.first(where: { $0.coder == coder }), let set = sets[coder] else {
      throw .unknownCoder(coder)
    }
    return value.attribution.flatMap { $0 < set.attributions.count ? set.attributions[$0] : nil }
  }

  private func code(
    _ choice: DecisionBuilder.Choice, of difference: CodingDifference
  ) throws(DecisionError) -> String? {
    switch choice {
    case .code(let code): return code.isEmpty ? nil : code
    case .coder(let coder):
      guard let value = difference.values.first(where: { $0.coder == coder }) else { throw .unknownCoder(coder) }
      return value.text
    }
  }

  /// Sets one variable of an attribution to what was decided.
  private func change(
    _ attribution: inout AttributionRecord?, _ difference: CodingDifference, _ choice: DecisionBuilder.Choice,
    _ source: AttributionRecord?
  ) throws(DecisionError) {
    guard var new = attribution else { return }
    if let source {
      DecisionDraft.copy(difference.variable, from: source, to: &new)
    } else if case .code(let code) = choice {
      guard DecisionDraft.set(difference.variable, to: code, of: &new) else {
        throw .impossible(variable: difference.variable, code: code)
      }
    }
    attribution = new
  }

  private static func copy(_ variable: String, from source: AttributionRecord, to new: inout AttributionRecord) {
    switch variable {
    case "span", "measure": (new.span, new.measure) = (source.span, source.measure)
    case "mode": new.mode = source.mode
    case "capacity": new.capacity = source.capacity
    case "tone": new.tone = source.tone
    case "gender": new.gender = source.gender
    default: new.codes[variable] = source.codes[variable]
    }
  }

  /// False when the variable cannot have this code.
  private static func set(_ variable: String, to code: String, of new: inout AttributionRecord) -> Bool {
    switch variable {
    case "span":
      let ends = code.split(separator: "-", omittingEmptySubsequences: false).map { UInt32($0) }
      guard ends.count == 2, let start = ends[0], let end = ends[1], start <= end else { return false }
      (new.span, new.measure) = (start..<end, end - start)
    case "measure":
      guard let measure = UInt32(code) else { return false }
      (new.span, new.measure) = (nil, measure)
    case "mode":
      guard let mode = Mode.allCases.first(where: { $0.name == code }) else { return false }
      new.mode = mode
    case "capacity":
      guard let capacity = Capacity.allCases.first(where: { $0.name == code }) else { return false }
      new.capacity = capacity
    case "tone":
      guard let tone = Tone.allCases.first(where: { $0.name == code }) else { return false }
      new.tone = tone
    case "gender":
      guard let gender = Gender.allCases.first(where: { $0.name == code }) else { return false }
      new.gender = gender
    default: new.codes[variable] = code.isEmpty ? nil : code
    }
    return true
  }
}
