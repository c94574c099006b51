package import CoverageModel

/// Why the workbench cannot do what somebody asked for.
package enum DeskError: Error, Sendable {
  /// There is no such item, table or account.
  case absent
  /// It is not for this person: not in a batch of theirs, or still to be coded blindly.
  case notYours
  /// The record cannot be kept, or cannot count yet.
  case faults([DraftFault])
  /// Somebody else, or the same person elsewhere, was faster; with what is there now.
  case conflict(DeskDecision?)
  case failed(PipelineError)
  /// The other program that changes the workspace has not finished.
  case busy
}

/// A decision as the workbench shows it.
package struct DeskDecision: Sendable, Hashable {
  package let sequence: Int
  package let label: String
  /// UTC milliseconds.
  package let at: Int64
  package let record: DraftRecord
}
