internal import CoverageModel

/// The rows of the actors file can be read; what they refer to is looked at by the checks of references.
enum ActorsFileCheck: CodebookCheck {
  static func findings(in draft: CodebookDraft) -> [Finding] { draft.actorsFile?.findings ?? [] }
}
