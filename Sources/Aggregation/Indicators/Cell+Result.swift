internal import CoverageModel

extension Cell {
  /// Decimals of an index in a table.
  static let indexDecimals = 4

  init(index result: Result<Double, Undefined>) {
    switch result {
    case .success(let value): self = .number(value, decimals: Cell.indexDecimals)
    case .failure(let reason): self = .undefined(reason)
    }
  }

  /// A ratio that is no share of a whole: signed, or above one.
  init(index result: Result<Ratio, Undefined>) { self.init(index: result.map(\.value)) }

  init(share result: Result<Ratio, Undefined>) {
    switch result {
    case .success(let ratio): self = .share(ratio)
    case .failure(let reason): self = .undefined(reason)
    }
  }
}
