internal import CoverageModel

/// The part of a table's choice of subjects that no day changes. Ids and kinds are asked of the actor after the roll-up; gender
/// and candidacy of the person.
struct SubjectTest {
  private let allowsTarget: [Bool]
  private let allowsPerson: [Bool]
  private let candidates: Bool?

  init(codebook: Codebook, subjects: TableSpec.Subjects) {
    allowsTarget = codebook.actors.map { actor in
      (subjects.actors?.contains(actor.id) ?? true) && (subjects.kinds?.contains(actor.kind) ?? true)
    }
    allowsPerson = codebook.actors.map { subjects.gender?.contains($0.gender) ?? true }
    candidates = subjects.candidates
  }

  func passes(actor: Int, target: Int, isCandidate: Bool) -> Bool {
    allowsTarget[target] && allowsPerson[actor] && (candidates == nil || candidates == isCandidate)
  }
}
