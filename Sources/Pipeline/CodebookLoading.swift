internal import Codebooks
package import CoverageModel

/// A codebook from disk, with its findings.
package struct CodebookLoading: Sendable {
  package let codebook: Codebook?
  package let findings: [Finding]

  /// Without its actors file the codebook is read as if that file were empty: for making it.
  ///
  /// - Throws: `PipelineError.unreadable` when the file itself cannot be read.
  package init(path: String, withoutActorsFile: Bool = false) throws(PipelineError) {
    guard !Disk.isFolder(path) else {
      throw .unreadable(path: path, reason: "it is a folder; a codebook is a YAML file")
    }
    let bytes = try Disk.read(path)
    let beside =
      withoutActorsFile ? { _ in Array("actor,name,gender,class,party,from,to\n".utf8) } : CodebookLoading.beside(path)
    let reading = CodebookReader(file: path).read(bytes, actorsFile: beside)
    codebook = reading.codebook
    findings = reading.findings
  }

  /// Reads files that a codebook names, which lie beside it; nil when there is none.
  static func beside(_ path: String) -> (String) throws -> [UInt8]? {
    { name in
      let place = Disk.path(Disk.folder(of: path), name)
      return Disk.exists(place) ? try Disk.read(place) : nil
    }
  }

  /// The codebook, when nothing is wrong with it.
  ///
  /// - Throws: `PipelineError.badData`.
  package func checked() throws(PipelineError) -> Codebook {
    guard let codebook else { throw .badData(findings) }
    return codebook
  }
}
