/// Gives the pages of one input, one after the other.
///
/// Every call happens under one lock, so a source may keep a state of its own.
protocol PageSource: Sendable {
  /// The next page, nil behind the last.
  ///
  /// - Throws: `PipelineError.unreadable` when the input itself fails; what is wrong with one page is a request that says so.
  mutating func next() throws(PipelineError) -> PageRequest?

  /// How much of the input was handed out, in thousandths; nil when its size is not known.
  var done: Int? { get }
}
