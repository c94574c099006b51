internal import CoverageModel

/// Reads a codebook file and reports everything that is wrong with it at once.
///
/// ```
/// let reading = CodebookReader(file: "kazakhstan-2023.yaml").read(bytes) { name in try contents(of: name) }
/// guard let codebook = reading.codebook else { return report(reading.findings) }
/// ```
package struct CodebookReader: Sendable {
  private let file: String

  /// - Parameter file: the name that findings show.
  package init(file: String) { self.file = file }

  /// Reads the bytes of a codebook. The reader itself opens no file.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8 text, with or without a byte order mark.
  ///   - actorsFile: hands over a file that stands beside the codebook, by its name: the one under `actors_file`, the version
  ///     before under `supersedes`, and that version's own actors file. Nil when there is no such file.
  /// - Returns: the findings in the order of the file, and the codebook unless one of them is an error.
  package func read(_ bytes: [UInt8], actorsFile: (String) throws -> [UInt8]?) -> CodebookReading {
    let root: Entry
    do {
      root = try YAMLReader.tree(bytes, file: file).root
    } catch {
      return CodebookReading(codebook: nil, findings: [error])
    }
    guard root.isMapping else {
      let finding = root.finding(
        "not-a-codebook", expected: "a map with the keys of a codebook",
        mend: "Begin with `codebook:` and the id of the project.")
      return CodebookReading(codebook: nil, findings: [finding])
    }
    return withoutActuallyEscaping(actorsFile) { read(root, beside: SiblingFiles(open: $0)) }
  }

  private func read(_ root: Entry, beside files: SiblingFiles) -> CodebookReading {
    var findings: [Finding] = []
    let actorsBytes = files.bytes(named: root["actors_file"], findings: &findings)
    let actorsFile = actorsBytes.map { ActorsFile($0, file: root["actors_file"]?.text ?? "") }
    let draft = CodebookDraft(
      root: root, visits: Visits(root: root), actorsFile: actorsFile,
      predecessor: predecessor(of: root, beside: files, findings: &findings),
      zone: root["time_zone"]?.text.flatMap(ZoneRulesReader.rules(named:)),
      fingerprint: CanonicalForm.fingerprint(of: root, actorsFile: actorsBytes))
    findings += CodebookChecks.findings(in: draft)
    guard !Findings(findings).hasErrors else { return reading(nil, findings) }
    do {
      return reading(try CodebookBuilder(draft).codebook(), findings)
    } catch {
      return reading(nil, findings + [error])
    }
  }

  private func reading(_ codebook: Codebook?, _ findings: [Finding]) -> CodebookReading {
    CodebookReading(codebook: codebook, findings: CodebookChecks.sorted(findings, mainFile: file))
  }

  private func predecessor(
    of root: Entry, beside files: SiblingFiles, findings: inout [Finding]
  ) -> Predecessor? {
    guard let name = root["supersedes"]?["file"], let bytes = files.bytes(named: name, findings: &findings) else {
      return nil
    }
    do {
      let before = try YAMLReader.tree(bytes, file: name.text ?? "").root
      var ignored: [Finding] = []
      let actorsFile = files.bytes(named: before["actors_file"], findings: &ignored).map {
        ActorsFile($0, file: before["actors_file"]?.text ?? "")
      }
      return Predecessor(root: before, actorsFile: actorsFile)
    } catch {
      findings.append(error)
      return nil
    }
  }
}
