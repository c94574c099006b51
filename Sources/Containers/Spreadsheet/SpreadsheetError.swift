/// Why a workbook, or a sheet of it, cannot be read.
package enum SpreadsheetError: Error, Sendable, Hashable, CustomStringConvertible {
  case unreadable(ByteSource.Failure)
  case archive(ZipError)
  /// An old binary workbook, or one behind a password: both begin with the same bytes.
  case compoundFile
  /// A workbook behind a password.
  case encrypted
  /// An archive that is neither XLSX nor ODS.
  case unknownFormat
  /// A part that must be there is not.
  case missingPart(String)
  case xml(part: String, XMLFailure)
  /// Something that no program writes, with where it stands.
  case malformed(part: String, String)
  /// More than one of `SpreadsheetLimits`, in words.
  case tooLarge(part: String, String)

  package var description: String {
    switch self {
    case .unreadable(let failure): ZipError(.unreadable(failure)).description
    case .archive(let error): error.description
    case .compoundFile: "an old binary workbook, or one with a password"
    case .encrypted: "a workbook with a password"
    case .unknownFormat: "an archive that is neither XLSX nor ODS"
    case .missingPart(let part): "a workbook without the part \(SpreadsheetError.quoted(part))"
    case .xml(let part, let failure): "\(failure) in the part \(SpreadsheetError.quoted(part))"
    case .malformed(let part, let what): "\(what) in the part \(SpreadsheetError.quoted(part))"
    case .tooLarge(let part, let what): "more than \(what) in the part \(SpreadsheetError.quoted(part))"
    }
  }

  private static func quoted(_ part: String) -> String { String(reflecting: String(part.prefix(80))) }
}
