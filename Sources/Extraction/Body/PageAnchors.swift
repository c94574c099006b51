/// What a page says of its article outside the visible text, as far as it helps to find that text.
struct PageAnchors: Sendable {
  /// The headline as structured data, metas or the page's title give it.
  var titles: [String] = []
  var description = ""
  /// The article's text in the structured data; empty when there is none.
  var articleBody = ""
}
