internal import CoverageModel

/// The files that stand beside a codebook; what cannot be had becomes a finding at the name.
struct SiblingFiles {
  let open: (String) throws -> [UInt8]?

  init(open: @escaping (String) throws -> [UInt8]?) { self.open = open }

  /// Nil without a name, for a name that leads out of the folder (a finding of `UnreadableValueCheck`), and without a file.
  func bytes(named entry: Entry?, findings: inout [Finding]) -> [UInt8]? {
    guard let entry, let name = entry.text, IdentifierText.isFileName(name) else { return nil }
    do {
      if let bytes = try open(name) { return bytes }
      findings.append(
        entry.finding(
          "missing-file", found: quoted(name) + ", which does not exist", expected: "a file beside the codebook",
          mend: "Put the file there, or mend its name."))
    } catch {
      findings.append(
        entry.finding(
          "unreadable-file", found: quoted(name) + ", which cannot be read: \(error)", expected: "a readable file",
          mend: "Look at the rights of the file."))
    }
    return nil
  }
}
