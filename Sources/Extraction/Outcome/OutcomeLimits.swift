/// The numbers by which outcomes are told apart, all in one place. Characters are Unicode scalars.
enum OutcomeLimits {
  /// A page with more kept text than this is what it says, whatever words of refusal stand in it.
  static let shortBody = 1_000
  /// Below this a body is no article unless the page's own data calls it one.
  static let leastBody = 140
  /// Below this nothing is an article.
  static let leastText = 40
  /// A body of an article behind a paywall is at most this long.
  static let stubBody = 4_000
  /// Links whose text is long enough to be a headline.
  static let cardCharacters = 24
  static let listingCards = 12
  /// Headlines of others within the text of a site's first page.
  static let frontLinks = 4
  /// What a listing says of each article is at most this long.
  static let teaserBytes = 400
  /// An address that looks like a listing's does not outweigh a body of more than this.
  static let listingBody = 420
  /// The share of a listing's text that stands in links, in thousandths.
  static let listingLinks = 500
  /// Bytes at the end of a page in which its closing tags are looked for.
  static let tailBytes = 2_048
  static let headBytes = 1_024
}
