/// Under which versions of the codebook the attributions of a table were coded, when not all were coded under its own.
package struct CodedUnder: Sendable, Hashable {
  package struct Count: Sendable, Hashable {
    package let version: String
    package let attributions: Int

    package init(version: String, attributions: Int) {
      self.version = version
      self.attributions = attributions
    }
  }

  /// Oldest version first.
  package let counts: [Count]
  /// How the codes of each earlier version are read, in words.
  package let mappings: [String]
  /// Record sets that are left out, because a person must say what they are under the latest version.
  package let waiting: Int

  package init(counts: [Count], mappings: [String], waiting: Int) {
    self.counts = counts
    self.mappings = mappings
    self.waiting = waiting
  }
}
