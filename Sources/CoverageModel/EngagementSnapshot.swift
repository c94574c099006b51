/// The interactions that a post had at one age. Nil means "not offered by the platform", 0 means none.
package struct EngagementSnapshot: Sendable, Hashable {
  /// Position in the items.
  package let item: Int
  package let ageHours: Int
  package let likes: Int64?
  package let comments: Int64?
  package let shares: Int64?
  package let views: Int64?

  package init(item: Int, ageHours: Int, likes: Int64?, comments: Int64?, shares: Int64?, views: Int64?) {
    self.item = item
    self.ageHours = ageHours
    self.likes = likes
    self.comments = comments
    self.shares = shares
    self.views = views
  }

  /// Likes, comments and shares; views are not interactions. Nil when the platform offers none of the three.
  package var interactions: Int64? {
    let offered = [likes, comments, shares].compactMap(\.self)
    return offered.isEmpty ? nil : offered.reduce(0, +)
  }
}
