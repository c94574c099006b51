/// A tone state and, when judged, a step of the scale, in one byte.
///
/// Code order: not coded 0, not applicable 1, mixed 2, then -2 … 2 as 3 … 7.
package struct Tone: RawRepresentable, Sendable, Hashable {
  package let rawValue: UInt8

  /// The number of codes; every `rawValue` is below it.
  package static let codeCount = 8

  package static let notCoded = Tone(code: 0)
  package static let notApplicable = Tone(code: 1)
  package static let mixed = Tone(code: 2)

  /// A judged step from -2 to 2.
  package static func judged(_ step: Int) -> Tone? {
    (-2...2).contains(step) ? Tone(code: UInt8(step + 5)) : nil
  }

  package static var allCases: [Tone] { (0..<UInt8(codeCount)).map(Tone.init(code:)) }

  package init?(rawValue: UInt8) {
    guard rawValue < UInt8(Tone.codeCount) else { return nil }
    self.rawValue = rawValue
  }

  private init(code: UInt8) { rawValue = code }

  package var state: ToneState {
    switch rawValue {
    case 0: .notCoded
    case 1: .notApplicable
    case 2: .mixed
    default: .judged
    }
  }

  /// The step of the scale, or nil unless the state is `judged`.
  package var step: Int? { rawValue >= 3 ? Int(rawValue) - 5 : nil }

  /// The code in tables: the step with its sign, or the state.
  package var name: String {
    guard let step else { return state.rawValue }
    return step > 0 ? "+\(step)" : String(step)
  }
}
