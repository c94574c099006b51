package import CoverageModel

/// Sets a codebook's status to frozen and writes its fingerprint, and touches nothing else of the text.
package enum CodebookFreezer {
  /// The text with the lines `status:` and `fingerprint:` set; a frozen codebook whose fingerprint fits comes back as it is.
  ///
  /// - Parameters:
  ///   - bytes: the codebook file.
  ///   - file: the name that findings show.
  ///   - actorsFile: as for `CodebookReader.read`; what the actors file holds enters the fingerprint.
  /// - Returns: the findings when the codebook has errors, among them a frozen one that was changed.
  package static func frozen(
    _ bytes: [UInt8], file: String, actorsFile: (String) throws -> [UInt8]? = { _ in nil }
  ) -> Result<[UInt8], Findings> {
    let reading = CodebookReader(file: file).read(bytes, actorsFile: actorsFile)
    guard let codebook = reading.codebook else { return .failure(Findings(reading.findings)) }
    guard codebook.status == .draft else { return .success(bytes) }
    let edited = edit(bytes, fingerprint: codebook.fingerprint)
    let again = CodebookReader(file: file).read(edited, actorsFile: actorsFile)
    guard let frozen = again.codebook, frozen.status == .frozen, frozen.fingerprint == codebook.fingerprint else {
      return .failure(Findings([unusual(file: file)]))
    }
    return .success(edited)
  }

  /// Works on whole lines that begin with the key; whatever such a line cannot express is caught by reading the result again.
  private static func edit(_ bytes: [UInt8], fingerprint: String) -> [UInt8] {
    var lines = bytes.split(separator: 10, omittingEmptySubsequences: false).map(Array.init)
    let status = lines.firstIndex { key(of: $0) == "status" }
    let written = lines.firstIndex { key(of: $0) == "fingerprint" }
    if let status { lines[status] = line("status", Codebook.Status.frozen.rawValue, inPlaceOf: lines[status]) }
    if let written {
      lines[written] = line("fingerprint", fingerprint, inPlaceOf: lines[written])
    } else if let status {
      let ending: [UInt8] = lines[status].last == 13 ? [13] : []
      lines.insert(Array("fingerprint: \(fingerprint)".utf8) + ending, at: status + 1)
    }
    return Array(lines.joined(separator: [10]))
  }

  /// The plain key at the very beginning of a line.
  private static func key(of line: [UInt8]) -> String? {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    return String(decoding: line[..<colon], as: UTF8.self)
  }

  /// Keeps a comment and the line's ending. The value itself holds no `#`: it is a word or hexadecimal digits.
  private static func line(_ key: String, _ value: String, inPlaceOf line: [UInt8]) -> [UInt8] {
    var new = Array("\(key): \(value)".utf8)
    if let comment = line.firstIndex(of: UInt8(ascii: "#")) {
      let blanks = line[..<comment].reversed().prefix { $0 == 32 || $0 == 9 }
      new += Array(blanks.reversed()) + line[comment...]
    } else if line.last == 13 {
      new.append(13)
    }
    return new
  }

  private static func unusual(file: String) -> Finding {
    Finding(
      rule: "unusual-layout", place: .init(file: file), found: "a layout in which the status cannot be set",
      expected: "`status: draft` on a line of its own, at the left edge",
      mend: "Write `status:` and `fingerprint:` each on one line without indentation.")
  }
}
