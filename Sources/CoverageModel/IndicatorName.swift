/// The indicators that a table may name; the raw value is the name in codebooks, files and tables.
package enum IndicatorName: String, Sendable, Hashable, CaseIterable {
  // Distance from a benchmark.
  case dissimilarity, gallagher
  case sainteLague = "sainte-lague"
  case kl
  case relativeDeviation = "relative-deviation"

  // Concentration and evenness.
  case hhi
  case normalisedHHI = "normalised-hhi"
  case effectiveNumber = "effective-number"
  case shannon
  case hill2 = "hill-2"
  case gini, theil
  case maxShare = "max-share"
  case minShare = "min-share"
  case blocConcentration = "bloc-concentration"
  /// Inequality within and between groups of actors (I34).
  case theilDecomposition = "theil-decomposition"
  case entropyDecomposition = "entropy-decomposition"
  case topicTheil = "topic-theil"

  // Presence and reach.
  case multiplicity
  case reachShare = "reach-share"
  case reachWeightedTime = "reach-weighted-time"
  case absences

  // Tone.
  case janisFadner = "janis-fadner"
  case polarity
  case netTone = "net-tone"
  case meanTone = "mean-tone"
  case positiveOrNeutral = "positive-or-neutral"
  /// The widest difference of net tone between two rows (I10).
  case toneGap = "tone-gap"

  // Mode, capacity, gender.
  case directShare = "direct-share"
  case officialShare = "official-share"
  case womenShare = "women-share"
  case representationRatio = "representation-ratio"
  case rateRatio = "rate-ratio"

  // Formats, topics, debates, silence, networks.
  case formatShare = "format-share"
  case topicShare = "topic-share"
  /// Who has most of each topic (I44).
  case issueOwnership = "issue-ownership"
  /// By time, by airings and by price (I14).
  case paidAdShare = "paid-ad-share"
  case adToNews = "ad-to-news"
  /// Free time aired of the free time that a minimum benchmark grants (I14).
  case freeTimeCompliance = "free-time-compliance"
  case voterEducation = "voter-education"
  case processShare = "process-share"
  case debateBalance = "debate-balance"
  case silenceLeakage = "silence-leakage"
  case engagementIntensity = "engagement-intensity"
}
