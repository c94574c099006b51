internal import Containers
internal import CoverageModel

/// The caption of a table as JSON, in codes rather than words.
struct JSONCaption {
  let value: JSONValue

  init(_ caption: TableCaption, wording: Wording) {
    func text(_ text: LocalizedText) -> JSONValue { text.isEmpty ? .null : .string(text.text(in: wording.language)) }
    let outlets = caption.outlets.map { outlet in
      JSONValue.object([("code", .string(outlet.code)), ("label", .string(wording.label(outlet)))])
    }
    let filters = caption.filters.map { filter in
      JSONValue.object([
        ("dimension", .string(filter.dimension.name)),
        ("codes", .array(filter.codes.map(JSONValue.string))),
        ("excluding", .bool(filter.excluding)),
      ])
    }
    let codebook = JSONValue.object([
      ("id", .string(caption.codebookID)),
      ("title", text(caption.codebookTitle)),
      ("version", .string(caption.codebookVersion)),
      ("status", .string(caption.codebookStatus.rawValue)),
      ("fingerprint", .string(caption.codebookFingerprint)),
    ])
    value = .object([
      ("corpus", .string(caption.corpus)),
      ("constructed", .bool(caption.constructed)),
      ("machine", .bool(caption.machine)),
      ("declared", .bool(caption.isDeclared)),
      ("outlets", .array(outlets)),
      ("measure", .string(caption.measure.rawValue)),
      ("denominator", .string(caption.denominator.name)),
      ("denominator_detail", .array(caption.denominatorDetail.map(text))),
      ("apportionment", .string(caption.apportionment.rawValue)),
      ("mode_rule", .string(caption.modeRule.rawValue)),
      ("roll_up", .string(caption.rollUp.rawValue)),
      ("official_capacity", .string(caption.rollUp.officialCapacity.rawValue)),
      ("pooling", .array(caption.pooling.map { .string($0.rawValue) })),
      ("period", text(caption.period)),
      ("from", caption.days.map { .string($0.start.description) } ?? .null),
      ("to", caption.days.map { .string($0.end.description) } ?? .null),
      ("declared_periods", .array(caption.declaredPeriods.map(JSONValue.string))),
      ("window", caption.window.map(JSONValue.string) ?? .null),
      ("window_label", text(caption.windowLabel)),
      ("crossing", caption.crossing.map { .string($0.rawValue) } ?? .null),
      ("filters", .array(filters)),
      ("benchmark", caption.benchmark.map(text) ?? .null),
      ("benchmark_source", .string(caption.benchmarkSource)),
      ("items", .integer(caption.items)),
      ("attributions", .integer(caption.attributions)),
      ("conflicts", .integer(caption.conflicts)),
      ("other_records", .integer(caption.otherRecords)),
      ("completeness", caption.completeness.map(JSONCaption.completeness) ?? .null),
      ("codebook", codebook),
      ("fingerprint", .string(caption.fingerprint)),
      ("note", text(caption.note)),
      (
        "exceptions",
        .array(
          caption.exceptions.map { exception in
            .object([
              ("variable", .string(exception.variable)), ("alpha_thousandths", .integer(exception.alpha)),
              ("threshold_thousandths", .integer(exception.threshold)), ("reason", text(exception.reason)),
            ])
          })
      ),
      ("sources", .array(caption.sources.map(JSONValue.string))),
    ])
  }

  /// Times in milliseconds.
  static func completeness(_ facts: Completeness) -> JSONValue {
    func ratio(_ ratio: Ratio?) -> JSONValue {
      ratio.map { .array([.integer($0.numerator), .integer($0.denominator)]) } ?? .null
    }
    return .object([
      ("scheduled_ms", facts.scheduled.map(JSONValue.integer) ?? .null),
      ("monitored_ms", facts.monitored.map(JSONValue.integer) ?? .null),
      ("gaps_ms", .integer(facts.gaps)),
      ("items_outside", .integer(facts.itemsOutside)),
      ("items_uncoded", .integer(facts.itemsUncoded)),
      ("unknown_gender", ratio(facts.unknownGender)),
      ("tone_not_coded", ratio(facts.toneNotCoded)),
      ("last_day", facts.lastDay.map { .string($0.description) } ?? .null),
    ])
  }
}
