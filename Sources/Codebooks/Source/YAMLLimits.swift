/// The largest codebook that is read. Far above what a project needs, far below what would hurt the machine.
enum YAMLLimits {
  /// Bytes of the file.
  static let bytes = 16 * 1024 * 1024
  /// Mappings, sequences and scalars together.
  static let nodes = 2_000_000
  /// Levels of nesting; the format itself needs nine.
  static let depth = 32
}
