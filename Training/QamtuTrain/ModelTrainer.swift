internal import Extraction

/// Learns a model from pages in two rounds.
///
/// Of many pages only a few lines are known to belong or not to belong to the article. The first round learns without the rest of
/// them; the second takes what the first one is sure of for known, at less weight.
struct ModelTrainer {
  /// Verdicts beyond this, in either direction, are sure.
  private static let sure: Int32 = 1000
  /// What a page counts of which only lines are known.
  private static let weight: Float = 0.4
  /// Fewer characters that are surely the article's say that the page was not understood.
  private static let leastCharacters = 300
  let pages: [TrainingPage]

  func model() -> BodyModel {
    let known = pages.map(\.labels)
    let first = LearningRound(pages: pages, labels: known).result()
    let completed = pages.indices.map { ModelTrainer.completed(known[$0], pages[$0], verdicts: first.verdicts[$0]) }
    return LearningRound(pages: pages, labels: completed).result().model
  }

  private static func completed(
    _ labels: [Labeller.Label], _ page: TrainingPage, verdicts: [Int32]
  ) -> [Labeller.Label] {
    guard page.truth.suspect == nil, page.truth.body?.isEmpty ?? true else { return labels }
    let text = verdicts.indices.reduce(0) { $0 + (verdicts[$1] > sure ? page.characters[$1] : 0) }
    guard text >= leastCharacters else { return labels }
    return labels.indices.map { place in
      guard labels[place].weight == 0, abs(verdicts[place]) > sure else { return labels[place] }
      return Labeller.Label(
        target: verdicts[place] > 0 ? 1 : 0, weight: weight * Float(page.characters[place]) / Float(text))
    }
  }
}
