internal import CoverageModel

/// Persons have a gender, if only `unknown`; nothing else has one. That a person's is missing is a finding of `MissingKeyCheck`.
enum ActorGenderCheck: CodebookCheck {
  static func findings(in draft: CodebookDraft) -> [Finding] {
    draft.root.list("actors").compactMap { actor -> Finding? in
      guard let kind = actor["kind"]?.text.flatMap(Actor.Kind.init(rawValue:)), let gender = actor["gender"],
        let name = gender.text, CodebookFormat.genders.contains(name),
        (kind == .person) == (name == Gender.notApplicable.name)
      else { return nil }
      return kind == .person
        ? gender.finding(
          "person-without-gender", expected: "female, male, other or unknown", mend: "Write unknown if it is not known."
        )
        : gender.finding(
          "gender-of-institution", expected: "not-applicable for a \(kind.rawValue)",
          mend: "Remove the gender, or make the actor a person.")
    }
  }
}
