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
  case full
  case readOnly
  /// Its bytes are not what was written. It is never mended in passing.
  case damaged(String)
  /// It may only be read, and what was changed last stands in a file beside it that cannot be read without writing.
  case unfinished
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
    case .full: "the disk is full; nothing was changed"
    case .readOnly: "it may only be read; nothing was changed"
    case .damaged(let what): "it is damaged: \(what). Keep the file as it is, and go on from a backup"
    case .unfinished:
      "what was changed last stands beside it in a file that ends in -wal; copy both to where they can be written, and open them there"
    case .refused(let rule): "a rule of integrity forbids this: \(rule); nothing was changed"
    case .failed(let what): what
    }
  }
}
