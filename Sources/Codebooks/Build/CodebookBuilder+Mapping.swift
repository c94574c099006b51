internal import CoverageModel

extension CodebookBuilder {
  /// How the version before is read under this one: every id of it, also those that the file does not mention.
  func mapping() throws(Finding) -> CodebookMapping? {
    guard let predecessor = draft.predecessor else { return nil }
    guard let project = predecessor.project, let version = predecessor.version else {
      throw unreadable(draft.root, "supersedes")
    }
    var ids: [CodebookMapping.Section: [String: MappedID]] = [:]
    for (key, old) in predecessor.ids where draft.mapping.keyNow(of: key) != nil {
      let section = try section(key)
      ids[section] = Dictionary(
        old.map { id in
          let target = draft.mapping.target(of: id, in: key)
          return section == .codes(of: "tone") ? (toneName(id), named(target)) : (id, target)
        }, uniquingKeysWith: { first, _ in first })
    }
    return CodebookMapping(
      from: CodebookEdition(codebook: project, version: version),
      to: CodebookEdition(codebook: try text(draft.root, "codebook"), version: try text(draft.root, "version")),
      ids: ids, required: predecessor.required)
  }

  private func section(_ key: String) throws(Finding) -> CodebookMapping.Section {
    switch key {
    case "outlets": return .outlets
    case "actors": return .actors
    case "classes": return .classes
    case "races": return .races
    case "variables": return .variables
    default:
      guard key.hasPrefix(MappingDraft.codesPrefix) else { throw unreadable(draft.root, "supersedes") }
      return .codes(of: String(key.dropFirst(MappingDraft.codesPrefix.count)))
    }
  }

  /// A step of the scale as tables name it: `1` of the file is `+1`.
  private func toneName(_ step: String) -> String { Int(step).flatMap(Tone.judged)?.name ?? step }

  private func named(_ steps: MappedID) -> MappedID {
    switch steps {
    case .one(let step): .one(toneName(step))
    case .choice(let steps): .choice(steps.map(toneName))
    case .dropped: .dropped
    }
  }
}
