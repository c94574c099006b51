package import Containers
internal import CoverageModel
internal import Reliability

/// A case in JSON, with what is asked of it told by its `metric`, and its statistics under their names.
package enum ReliabilityCase {
  /// The statistics as an object; null where one is not defined, with `NAME_undefined_reason` beside it.
  ///
  /// - Throws: `PipelineError.badData` that names the place.
  package static func statistics(_ bytes: [UInt8], file: String) throws(PipelineError) -> JSONValue {
    let value: JSONValue
    do {
      value = try JSONParser.value(bytes)
    } catch {
      throw fault(file, "byte \(error.offset)", "no JSON", error.expected)
    }
    switch value["metric"]?.text {
    case "u-alpha": return .object(try TimelineCase(value, file: file).alphas(file: file))
    case "gamma": return .object(try TimelineCase(value, file: file).gamma(file: file))
    case "boundaries": return .object(try boundaries(value, file))
    case "airtime share (ratio estimator)", "share": return .object(try ShareCase(value, file: file).members)
    case "label sets": return .object(try labelSets(value, file))
    default: return .object(CaseStatistics(try RatingCase(value, file: file)).members)
    }
  }

  static func fault(_ file: String, _ field: String, _ found: String, _ expected: String) -> PipelineError {
    .badData([
      Finding(
        .error, rule: "reliability-case", place: Finding.Place(file: file), field: field, found: found,
        expected: expected, mend: "Correct the file.")
    ])
  }

  static func member(_ name: String, _ value: Coefficient) -> [(String, JSONValue)] {
    switch value {
    case .success(let value): [(name, .number(String(value)))]
    case .failure(let reason): [(name, .null), (name + "_undefined_reason", .string(reason.rawValue))]
    }
  }

  private static func boundaries(_ value: JSONValue, _ file: String) throws(PipelineError) -> [(String, JSONValue)] {
    let lists = ["reference_masses", "hypothesis_masses"].map { value[$0]?.elements?.compactMap(\.integer) ?? [] }
    guard let boundaries = Boundaries(reference: lists[0], hypothesis: lists[1]) else {
      throw fault(
        file, "reference_masses", "lengths that do not fit", "two lists of lengths of 1 or more with the same sum")
    }
    return [("window", .integer(Int64(boundaries.window)))] + member("pk", boundaries.pk)
      + member("windowdiff", boundaries.windowDiff) + member("boundary_similarity", boundaries.similarity)
  }

  private static func labelSets(_ value: JSONValue, _ file: String) throws(PipelineError) -> [(String, JSONValue)] {
    guard let units = value["units"]?.elements else { throw fault(file, "units", "no list", "a list of units") }
    var rows: [[[String]?]] = []
    for (number, unit) in units.enumerated() {
      guard let row = unit.elements else { throw fault(file, "units[\(number)]", "no list", "a set for each coder") }
      rows.append(row.map { $0.elements?.compactMap(RatingCase.code) })
    }
    do {
      let sets = try LabelSets(rows)
      return member("alpha_masi", KrippendorffAlpha(sets.ratings, sets.metric(.masi)).alpha)
        + member("alpha_jaccard", KrippendorffAlpha(sets.ratings, sets.metric(.jaccard)).alpha)
    } catch {
      throw fault(file, "units", "\(error)", "as many sets in every unit as there are coders")
    }
  }
}
