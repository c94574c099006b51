internal import CoverageModel

/// Which variables are asked: those whose conditions hold.
struct AskedVariables {
  private let codebook: Codebook

  init(_ codebook: Codebook) { self.codebook = codebook }

  func ofItem(_ item: ItemRecord, _ codes: [String: String]) -> [Variable] {
    let known = item.codes.merging(codes) { $1 }.merging(["kind": item.kind.rawValue]) { $1 }
    return codebook.variables.filter { $0.level == .item && $0.isAsked(known) }
  }

  func ofAttribution(_ one: DraftRecord.Attribution, in item: ItemRecord, _ actor: Actor?) -> [Variable] {
    var known = item.codes.merging(one.codes) { $1 }
    known["kind"] = item.kind.rawValue
    known["class"] = actor?.classID(on: item.start.map(codebook.zone.day))
    known["mode"] = one.mode?.name
    known["capacity"] = one.capacity?.name
    known["tone"] = one.tone?.name
    known["gender"] = one.gender?.name
    return codebook.variables.filter { $0.level == .attribution && $0.isAsked(known) }
  }
}
