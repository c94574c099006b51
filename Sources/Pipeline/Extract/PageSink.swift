/// Where what was made of pages comes together.
protocol PageSink: Sendable {
  associatedtype Page: Sendable

  /// Why nothing more can be put in.
  var failure: PipelineError? { get }

  /// Puts a page in its place; pages come in any order.
  ///
  /// - Parameters:
  ///   - page: what was made of it.
  ///   - number: the page's place among all, from 0.
  ///   - done: how much of the input was handed out, in thousandths; nil when that is not known.
  /// - Returns: how many pages are done with: the page, and those that waited for it.
  mutating func put(_ page: Page, number: Int, done: Int?) -> Int
}
