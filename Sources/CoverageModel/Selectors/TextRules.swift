/// Where on an outlet's pages the text of an article stands, as an analyst who knows the pages says it.
///
/// `drop` wins over `keep`, and both win over what extraction makes of a page by itself.
package struct TextRules: Sendable, Hashable {
  /// The most steps of all selectors of one outlet: a page's element is compared with each of them once.
  package static let mostSteps = 64

  /// The text lies in these elements and nowhere else; extraction decides by itself when empty.
  package let keep: [PageSelector]
  /// Elements whose text never counts.
  package let drop: [PageSelector]

  package init(keep: [PageSelector] = [], drop: [PageSelector] = []) {
    self.keep = keep
    self.drop = drop
  }

  /// The steps of all selectors together.
  package var steps: Int { (keep + drop).reduce(0) { $0 + $1.steps } }
}
