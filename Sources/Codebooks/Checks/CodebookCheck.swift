internal import CoverageModel

/// One rule that a codebook must keep. A check looks at everything and stops at nothing; its cost grows no faster than
/// n log n with the file.
protocol CodebookCheck: SendableMetatype {
  static func findings(in draft: CodebookDraft) -> [Finding]
}

/// All checks, and one list of what they find.
enum CodebookChecks {
  static let all: [any CodebookCheck.Type] = [
    UnknownKeyCheck.self, MissingKeyCheck.self, WrongKindCheck.self, UnreadableValueCheck.self,
    IdentifierSpellingCheck.self, DuplicateIdentifierCheck.self, UnknownValueCheck.self, DanglingReferenceCheck.self,
    TimeZoneCheck.self, EmptyRangeCheck.self, SelectorCheck.self, SharedSpellingCheck.self, CyclicRelationCheck.self,
    OverlappingRoleCheck.self, ActorGenderCheck.self, ActorCountCheck.self, ActorsFileCheck.self,
    BenchmarkSumCheck.self, QuotaMemberCheck.self, ToneScaleCheck.self, FixedCodeCheck.self, CodeCountCheck.self,
    CodeTreeCheck.self, ConditionCheck.self, TableCodeCheck.self, StatementPlaceCheck.self, MissingWindowCheck.self,
    MissingReachCheck.self,
    MissingLabelCheck.self, ReachSourceCheck.self, FrozenFingerprintCheck.self, PredecessorCheck.self,
    VanishedIdentifierCheck.self, MappingCheck.self,
  ]

  /// The findings of all checks in the order of the file: the codebook's own first, then other files by name.
  static func findings(in draft: CodebookDraft) -> [Finding] {
    sorted(all.flatMap { $0.findings(in: draft) }, mainFile: draft.root.tree.file)
  }

  static func sorted(_ findings: [Finding], mainFile: String) -> [Finding] {
    findings.sorted { a, b in
      if a.place.file != b.place.file {
        return a.place.file == mainFile || (b.place.file != mainFile && a.place.file < b.place.file)
      }
      let left = (a.place.line ?? 0, a.place.column ?? 0, a.rule, a.field)
      let right = (b.place.line ?? 0, b.place.column ?? 0, b.rule, b.field)
      return left == right ? a.found < b.found : left < right
    }
  }
}
