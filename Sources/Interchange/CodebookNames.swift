internal import CoverageModel

/// Everything of a codebook that rows refer to, indexed by the bytes of its names.
///
/// A class so that the threads share one and pass it on without counting each of its tables.
final class CodebookNames: Sendable {
  /// A variable with category codes, in the order of `Codebook.variables`.
  struct CategoryColumn: Sendable {
    let position: Int
    let variable: Variable
    /// The code plus one, as columns hold it.
    let codes: NameTable
    /// Whether every row must have a code.
    let isRequired: Bool
  }

  let codebook: Codebook
  let outlets: NameTable
  let actors: NameTable
  let kinds: NameTable
  let modes: NameTable
  let capacities: NameTable
  /// `Tone.rawValue` by step or state.
  let tones: NameTable
  let toneStates: NameTable
  let genders: NameTable
  let purposes: NameTable
  let yesNo: NameTable
  let itemVariables: [CategoryColumn]
  let attributionVariables: [CategoryColumn]
  /// By actor: the gender to assume, `Gender.rawValue`.
  let actorGenders: [UInt8]
  /// By actor: the days of its contests; empty for an actor without any.
  let contestDays: [[DayRange]]
  /// By outlet: the kind of item, `ItemKind.code`, when none is written.
  let defaultKinds: [UInt8]

  init(_ codebook: Codebook, seed: UInt64, asksForCodes: Bool = true) {
    func index(_ names: [(name: String, code: Int)]) -> NameTable { NameTable(seed: seed, names: names) }
    self.codebook = codebook
    outlets = index(
      codebook.outlets.enumerated().flatMap { position, outlet in
        CodebookNames.spellings(of: outlet).map { ($0, position) }
      })
    actors = index(
      codebook.actors.enumerated().flatMap { position, actor in
        CodebookNames.spellings(of: actor).map { ($0, position) }
      })
    kinds = index(ItemKind.allCases.map { ($0.rawValue, Int($0.code)) })
    modes = index(Mode.allCases.map { ($0.name, Int($0.rawValue)) })
    capacities = index(Capacity.allCases.map { ($0.name, Int($0.rawValue)) })
    genders = index(Gender.allCases.map { ($0.name, Int($0.rawValue)) })
    purposes = index(Coder.Purpose.allCases.enumerated().map { ($1.rawValue, $0) })
    yesNo = index([("yes", 1), ("no", 0), ("true", 1), ("false", 0)])
    tones = index(CodebookNames.toneNames(codebook))
    toneStates = index(ToneState.allCases.enumerated().map { ($1.rawValue, $0) })
    let categories = codebook.variables.enumerated().compactMap { position, variable -> CategoryColumn? in
      guard !Variable.fixed.contains(variable.id) else { return nil }
      let codes = variable.codes.enumerated().map { ($1.id, $0 + 1) }
      return CategoryColumn(
        position: position, variable: variable, codes: index(codes), isRequired: asksForCodes && variable.required)
    }
    itemVariables = categories.filter { $0.variable.level == .item }
    attributionVariables = categories.filter { $0.variable.level == .attribution }
    actorGenders = codebook.actors.map(\.gender.rawValue)
    contestDays = codebook.actors.map { $0.contests.map(\.days) }
    defaultKinds = codebook.outlets.map { outlet in
      switch outlet.medium {
      case .tv, .radio: ItemKind.broadcast.code
      case .print: ItemKind.print.code
      case .web: ItemKind.article.code
      case .social: ItemKind.post.code
      }
    }
  }

  /// Ids, names in any language and aliases, in that order; also what a misspelt name is compared with.
  var outletSpellings: [String] { codebook.outlets.flatMap(CodebookNames.spellings) }
  var actorSpellings: [String] { codebook.actors.flatMap(CodebookNames.spellings) }

  private static func spellings(of outlet: Outlet) -> [String] {
    [outlet.id] + sorted(outlet.names.texts) + outlet.aliases
  }

  private static func spellings(of actor: Actor) -> [String] {
    let aliases = actor.aliases.sorted { $0.key < $1.key }.flatMap(\.value)
    return [actor.id] + sorted(actor.names.texts) + aliases
  }

  private static func sorted(_ texts: [String: String]) -> [String] { texts.sorted { $0.key < $1.key }.map(\.value) }

  /// The states, and the steps of the codebook's scale; all five steps when the codebook lists none.
  private static func toneNames(_ codebook: Codebook) -> [(name: String, code: Int)] {
    let listed = codebook.variables.first { $0.id == "tone" }?.codes.compactMap { Int($0.id) } ?? []
    return Tone.allCases.flatMap { tone -> [(name: String, code: Int)] in
      guard let step = tone.step else { return [(tone.name, Int(tone.rawValue))] }
      guard listed.isEmpty || listed.contains(step) else { return [] }
      return step > 0
        ? [("\(step)", Int(tone.rawValue)), (tone.name, Int(tone.rawValue))] : [(tone.name, Int(tone.rawValue))]
    }
  }
}
