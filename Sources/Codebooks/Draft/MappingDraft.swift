internal import CoverageModel

/// What `supersedes.mapping` says, right or wrong, by section and old id.
struct MappingDraft {
  /// Before the id of a variable in the key of the section of its codes.
  static let codesPrefix = "variables."

  /// The values by the key of their section and the old id.
  private let written: [String: [String: Entry]]

  init(root: Entry) {
    let sections = root["supersedes"]?.map("mapping") ?? []
    written = Dictionary(
      sections.map { section in
        let pairs = section.isMapping ? section.children.map { ($0.key ?? "", $0) } : []
        return (section.key ?? "", Dictionary(pairs, uniquingKeysWith: { first, _ in first }))
      }, uniquingKeysWith: { first, _ in first })
  }

  func isWritten(_ id: String, in key: String) -> Bool { written[key]?[id] != nil }

  /// What an id of the version before is now; an id that the mapping does not name is itself.
  func target(of id: String, in key: String) -> MappedID {
    guard let entry = written[key]?[id] else { return .one(id) }
    if entry.isNull { return .dropped }
    return entry.text.map { .one($0) } ?? .choice(entry.texts)
  }

  /// Whether a variable that every codebook has would get another name, or its name to another variable.
  static func renamesFixed(_ old: String, _ new: String) -> Bool {
    old != new && (Variable.fixed.contains(old) || Variable.fixed.contains(new))
  }

  /// The key under which ids of a section stand in the new version; nil for the codes of a variable that is now several, none, or
  /// may not be what it is mapped to, as they have nowhere to go.
  func keyNow(of key: String) -> String? {
    guard key.hasPrefix(MappingDraft.codesPrefix) else { return key }
    let variable = String(key.dropFirst(MappingDraft.codesPrefix.count))
    guard case .one(let now) = target(of: variable, in: "variables"), !MappingDraft.renamesFixed(variable, now) else {
      return nil
    }
    return MappingDraft.codesPrefix + now
  }
}
