/// Why an archive, or one of its entries, cannot be read.
package struct ZipError: Error, Sendable, Hashable, CustomStringConvertible {
  package enum Reason: Sendable, Hashable {
    /// There is no directory at the end: the bytes are no archive, or were cut off.
    case notAnArchive
    /// A length or offset in the directory leads nowhere.
    case damagedDirectory
    case severalDisks
    case tooManyEntries
    case nameTooLong
    case unsafeName
    case duplicateName
    case overlap
    case tooLarge
    case ratioTooHigh
    case encrypted
    case unknownMethod(UInt16)
    /// The entry's own header says something else than the directory.
    case headerDisagrees
    case damagedData
    /// The entry does not have the size that the directory says.
    case wrongSize
    case wrongChecksum
    case missingEntry
    case unreadable(ByteSource.Failure)
  }

  /// The name of the entry, nil for the archive as a whole.
  package let entry: String?
  package let reason: Reason

  package init(_ reason: Reason, entry: String? = nil) { (self.reason, self.entry) = (reason, entry) }

  package var description: String {
    let subject = entry.map { "the entry \(String(reflecting: String($0.prefix(80))))" } ?? "the archive"
    switch reason {
    case .notAnArchive: return "no ZIP archive, or one that was cut off"
    case .damagedDirectory: return "an archive whose list of entries is damaged"
    case .severalDisks: return "an archive in several parts"
    case .tooManyEntries: return "an archive of more than \(ZipLimits.entries) entries"
    case .nameTooLong: return "an entry with a name of more than \(ZipLimits.nameBytes) bytes"
    case .unsafeName: return "\(subject), whose path leads out of the archive"
    case .duplicateName: return "\(subject) twice"
    case .overlap: return "\(subject) overlapping another"
    case .tooLarge: return "\(subject), which is too large when inflated"
    case .ratioTooHigh: return "\(subject), which inflates more than \(ZipLimits.ratio) times"
    case .encrypted: return "\(subject), which is encrypted"
    case .unknownMethod(let method): return "\(subject) packed by method \(method)"
    case .headerDisagrees: return "\(subject), which its own header describes otherwise than the archive's list"
    case .damagedData: return "\(subject), which is damaged"
    case .wrongSize: return "\(subject), which has not the size that the archive says"
    case .wrongChecksum: return "\(subject) with a wrong checksum"
    case .missingEntry: return "no entry \(String(reflecting: entry ?? ""))"
    case .unreadable(.unreadable(_, let why)): return why
    case .unreadable(.missing): return "no such file"
    case .unreadable(.directory): return "a folder"
    }
  }
}
