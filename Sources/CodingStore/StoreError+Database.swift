internal import GRDB

extension StoreError {
  /// What an error of the database means for whoever uses the workspace.
  init(_ error: any Error) {
    if let error = error as? StoreError {
      self = error
      return
    }
    guard let error = error as? DatabaseError else {
      self = .failed("\(error)")
      return
    }
    if error.extendedResultCode == .SQLITE_IOERR_SHMSIZE {
      // There was no room for the index of the log.
      self = .full
      return
    }
    let words = error.message ?? "error \(error.resultCode.rawValue)"
    self =
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: .locked
      case .SQLITE_FULL: .full
      case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: .readOnly
      case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged(words)
      case .SQLITE_CONSTRAINT: .refused(words)
      default: .failed(words)
      }
  }

  /// The same for a file that is opened where nothing may be written, where SQLite cannot always read a log.
  init(_ error: any Error, readingLogOf file: StoreFile?) {
    self.init(error)
    guard let file, file.hasLog else { return }
    switch self {
    case .failed, .readOnly: self = .unfinished
    default: break
    }
  }
}
