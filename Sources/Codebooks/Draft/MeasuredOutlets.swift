internal import CoverageModel

/// Which outlets a table measures.
enum MeasuredOutlets {
  /// Whether an outlet's items carry the table's measure and pass its filters on outlets.
  static func isMeasured(_ outlet: Entry, by table: Entry) -> Bool {
    let measure = table["measure"]?.text.flatMap(Measure.init(rawValue:))
    let medium = outlet["medium"]?.text.flatMap(Outlet.Medium.init(rawValue:))
    if let measure, let medium, !measure.itemKinds.contains(itemKind(of: medium)) { return false }
    return [(Dimension.outlet, "id"), (.medium, "medium"), (.ownership, "ownership")].allSatisfy { dimension, key in
      guard let filter = table["filter"]?[dimension.name], let code = outlet[key]?.text else { return true }
      if let excluded = filter["not"] { return !excluded.texts.contains(code) }
      return filter.texts.contains(code)
    }
  }

  private static func itemKind(of medium: Outlet.Medium) -> ItemKind {
    switch medium {
    case .tv, .radio: .broadcast
    case .print: .print
    case .web: .article
    case .social: .post
    }
  }
}
