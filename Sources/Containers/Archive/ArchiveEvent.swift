/// What an archive gives next.
package enum ArchiveEvent: Sendable, Hashable {
  case record(WARCRecord)
  /// Something wrong that belongs to no record; reading goes on.
  case fault(ArchiveFault)
}
