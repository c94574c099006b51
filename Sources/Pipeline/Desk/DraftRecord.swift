internal import Containers
package import CoverageModel

/// A coder's record of an item while it is made: what is not decided yet is nil.
package struct DraftRecord: Sendable, Hashable {
  package struct Attribution: Sendable, Hashable {
    /// Made by the browser; unlike the position it stays when others are removed.
    package var id: String
    package var actor: String
    /// Half-open, in milliseconds or characters from the start of the item.
    package var span: Range<UInt32>
    package var mode: Mode?
    package var capacity: Capacity?
    package var tone: Tone?
    /// As seen by the coder; nil when it is the actor's.
    package var gender: Gender?
    package var codes: [String: String]
    package var note: String
    /// The number of the program's suggestion that it came from.
    package var suggestion: Int?

    package init(
      id: String, actor: String, span: Range<UInt32>, mode: Mode? = nil, capacity: Capacity? = nil, tone: Tone? = nil,
      gender: Gender? = nil, codes: [String: String] = [:], note: String = "", suggestion: Int? = nil
    ) {
      self.id = id
      self.actor = actor
      self.span = span
      self.mode = mode
      self.capacity = capacity
      self.tone = tone
      self.gender = gender
      self.codes = codes
      self.note = note
      self.suggestion = suggestion
    }
  }

  /// Codes by the id of the variable, of variables of level `item`.
  package var codes: [String: String] = [:]
  /// In the order in which they were entered.
  package var attributions: [Attribution] = []
  /// To the supervisor.
  package var note = ""
  package var isUncodable = false
  /// What the coder made of a program's suggestions, by their number from 1.
  package var reviewed: [Int: String] = [:]

  package init() {}

  /// A record as the workspace has it.
  package init(_ set: RecordSet) {
    codes = set.itemCodes
    note = set.note
    isUncodable = set.isUncodable
    attributions = set.attributions.enumerated().map { place, one in
      Attribution(
        id: "w\(place + 1)", actor: one.actor, span: one.span ?? 0..<one.measure, mode: one.mode,
        capacity: one.capacity,
        tone: one.tone, gender: one.gender, codes: one.codes, note: one.note)
    }
  }

  /// The record for tables, once nothing is open.
  func set(item: String, coder: Coder, version: String) -> RecordSet {
    RecordSet(
      item: item, coder: coder, codebookVersion: version, itemCodes: codes,
      attributions: attributions.map { one in
        AttributionRecord(
          actor: one.actor, span: one.span, mode: one.mode ?? .direct, capacity: one.capacity ?? .unclear,
          tone: one.tone ?? .notCoded, gender: one.gender, codes: one.codes, note: one.note)
      }, isUncodable: isUncodable, note: note)
  }
}
