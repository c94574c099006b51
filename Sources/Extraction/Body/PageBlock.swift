package import CoverageModel

/// A block of a page with the verdict on it, for the text and for the evidence.
package struct PageBlock: Sendable, Hashable {
  /// Why a block was kept or left out, as far as one reason can say it.
  package enum Reason: String, Sendable, Hashable, CaseIterable {
    /// Running text where the article stands.
    case text
    /// Says the headline again.
    case headline
    case comments
    case related
    case navigation
    case advert
    case promotion
    case sharing
    case footer
    case sidebar
    case tags
    case byline
    case hidden
    case links
    case form
    case caption
    /// Stands on a large part of the site's pages.
    case repeated
    /// After the end of the article, or before its beginning.
    case outside
    /// A rule of the outlet in the codebook.
    case rule
  }

  package let text: String
  /// Whether more than half of its characters stand in links.
  package let isLink: Bool
  package let kind: DocumentBlock.Kind
  /// In thousandths of a log-odds unit: above zero the block is more likely the article's than not.
  package let score: Int
  package let isKept: Bool
  package let reason: Reason
  /// The rule of the codebook that decided, in words; nil when none did.
  package let rule: String?

  package init(
    text: String, isLink: Bool, kind: DocumentBlock.Kind, score: Int, isKept: Bool, reason: Reason, rule: String? = nil
  ) {
    self.text = text
    self.isLink = isLink
    self.kind = kind
    self.score = score
    self.isKept = isKept
    self.reason = reason
    self.rule = rule
  }
  /// The reason in words, for the evidence.
  package var reasonText: String { rule ?? reason.rawValue }
}
