/// Everything that was read for one run: items, attributions and the records beside them, with codes resolved against one codebook.
package struct Corpus: Sendable {
  package var name: String
  package var items: ItemColumns
  package var attributions: AttributionColumns
  package var programmes: [String]
  /// Labels of declared periods, in rising order; identifiers, never read as days.
  package var periodLabels: [String]
  package var coders: [Coder]
  package var recordings: [Recording]
  package var engagement: [EngagementSnapshot]
  package var airings: [Airing]
  package var debates: [DebateAppearance]
  package var incidents: [Incident]
  /// The files that were read, with the SHA-256 of their bytes, in the order of their names.
  package var inputs: [Input]
  /// By position in the items and by column (`title`, `url`, `sponsor`, `repeat_of`, `language`): what tables do not use, as far
  /// as it was asked for.
  package var texts: [Int: [String: String]]
  /// What came of the captured pages; nil when the corpus has none or they were left alone.
  package var pages: PageSurvey?

  /// A file that was read.
  package struct Input: Sendable, Hashable {
    /// The file's name without its folder, so that a table does not depend on where the file lay.
    package let name: String
    /// SHA-256 of the bytes, in hexadecimal.
    package let digest: String

    package init(name: String, digest: String) {
      self.name = name
      self.digest = digest
    }
  }

  package init(
    name: String, items: ItemColumns, attributions: AttributionColumns, programmes: [String] = [],
    periodLabels: [String] = [], coders: [Coder], recordings: [Recording] = [],
    engagement: [EngagementSnapshot] = [], airings: [Airing] = [], debates: [DebateAppearance] = [],
    incidents: [Incident] = [], inputs: [Input] = [], texts: [Int: [String: String]] = [:], pages: PageSurvey? = nil
  ) {
    self.name = name
    self.items = items
    self.attributions = attributions
    self.programmes = programmes
    self.periodLabels = periodLabels
    self.coders = coders
    self.recordings = recordings
    self.engagement = engagement
    self.airings = airings
    self.debates = debates
    self.incidents = incidents
    self.inputs = inputs
    self.texts = texts
    self.pages = pages
  }
}
