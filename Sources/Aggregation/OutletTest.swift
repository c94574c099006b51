internal import CoverageModel

/// Which outlets a table's filters allow.
struct OutletTest {
  let spec: TableSpec

  func allows(_ outlet: Outlet) -> Bool {
    spec.filters.allSatisfy { filter in
      let code: String
      switch filter.dimension {
      case .outlet: code = outlet.id
      case .medium: code = outlet.medium.rawValue
      case .ownership: code = outlet.ownership.rawValue
      default: return true
      }
      return filter.codes.contains(code) != filter.excluding
    }
  }
}
