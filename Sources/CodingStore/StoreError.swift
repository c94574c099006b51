/// Why a workspace's database cannot be read or changed. Nothing of a change that failed is kept.
package enum StoreError: Error, Sendable, Hashable {
  /// There is no such file.
  case missing
  /// There is a file where a new database should be made.
  case exists
  /// The file is a database, but not of a workspace.
  case foreign
  /// A newer version of the program made it.
  case newer
  /// Another process is changing it, and did not finish while this one waited.
  case locked
  /// Changes of it wait in the log beside it, and cannot be read where nothing may be written.
  case unfinished
  case full
  case readOnly
  /// Its bytes are not what was written. It is never mended in passing.
  case damaged(String)
  /// A rule of integrity forbids what was to be added.
  case refused(String)
  /// Anything else, in the words of the system.
  case failed(String)
}

extension StoreError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .missing: "there is no such workspace"
    case .exists: "there is a workspace already"
    case .foreign: "it is a database, but not of a workspace"
    case .newer: "it was made by a newer version of this program; use that version"
    case .locked: "another process is changing it; try again when it has finished"
    case .unfinished:
      "its last changes are in the file beside it that ends in -wal, and cannot be read where nothing may be written; copy the "
        + "folder to where it may be written to"
    case .full: "the disk is full; nothing was changed"
    case .readOnly: "it may only be read; nothing was changed"
    case .damaged(let what): "it is damaged: \(what). Keep the file as it is, and go on from a backup"
    case .refused(let rule): "a rule of integrity forbids this: \(rule); nothing was changed"
    case .failed(let what): what
    }
  }
}
