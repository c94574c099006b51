/// The largest table that is read. Files come from strangers: an endless line must end in an error, not in memory.
package enum CSVLimits {
  /// Bytes of one field.
  package static let fieldBytes = 1 << 20
  /// Bytes of one row, separators and quotes included.
  package static let rowBytes = 1 << 24
  /// Columns of one table.
  package static let columns = 4096
}
