internal import CoverageModel

/// A frozen codebook is what it was when it was frozen.
enum FrozenFingerprintCheck: CodebookCheck {
  static func findings(in draft: CodebookDraft) -> [Finding] {
    guard let status = draft.root["status"], status.text == Codebook.Status.frozen.rawValue else { return [] }
    guard let written = draft.root["fingerprint"] else {
      return [
        status.finding(
          "frozen-without-fingerprint", expected: "a fingerprint beside it",
          mend: "Set the status to draft and let `qamtu freeze` write both lines.")
      ]
    }
    guard written.text != draft.fingerprint else { return [] }
    return [
      written.finding(
        "frozen-codebook-changed",
        expected: "\"\(draft.fingerprint)\", which is the fingerprint of what is written now",
        mend:
          "Restore the frozen text; or, if the change is meant, raise the version, set the status to draft and freeze again."
      )
    ]
  }
}
