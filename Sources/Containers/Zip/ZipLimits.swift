/// The largest archive that is read. Archives come from strangers: what they declare and what they hold is checked
/// against these.
package enum ZipLimits {
  package static let entries = 1 << 16
  /// Bytes of one entry's name.
  package static let nameBytes = 1024
  /// Bytes of the list of entries at the archive's end.
  package static let directoryBytes = 1 << 26
  /// Bytes of all compressed entries together once inflated, as the archive declares them.
  package static let inflatedBytes = 1 << 32
  /// How many times larger than its compressed bytes an entry may be. Sheets of equal rows reach about 200; deflate
  /// ends at 1,032.
  package static let ratio = 500
  /// Entries up to this size may have any ratio.
  package static let ratioFreeBytes = 1 << 20
}
