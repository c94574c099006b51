internal import CoverageModel
internal import Extraction
internal import Foundation

/// Judges how well models are learnt: every page is extracted, as the program would do it, with a model that was taught none of its
/// host's pages.
struct FoldRun {
  private static let folds = 5
  private static let salt: UInt32 = 0x811C_9DC5

  let pages: [TrainingPage]

  /// What the extractor says of each page, in the order of the pages.
  func predictions() throws -> [Prediction] {
    var predictions: [Int: Prediction] = [:]
    for fold in 0..<FoldRun.folds {
      let isOwn = pages.map { $0.fold(of: FoldRun.folds, salt: FoldRun.salt) == fold }
      let model = ModelTrainer(pages: pages.indices.filter { !isOwn[$0] }.map { pages[$0] }).model()
      let extractor = PageExtractor(model: model)
      let judged = pages.indices.filter { isOwn[$0] }
      let made = judged.indices.mapInParallel { Prediction(extractor.extract(pages[judged[$0]].input).document) }
      for (place, prediction) in zip(judged, made) { predictions[place] = prediction }
      FileHandle.standardError.write(Data("fold \(fold + 1) of \(FoldRun.folds)\n".utf8))
    }
    return pages.indices.compactMap { predictions[$0] }
  }
}

/// One line of what `score.py` reads.
struct Prediction: Encodable, Sendable {
  let id: String
  let outcome: String
  let title: String
  let author: String
  let date: String?
  let body: String

  init(_ document: Document) {
    id = document.id
    outcome = document.outcome.code
    title = document.title
    author = document.signature
    date = document.published?.day.description
    body = document.body
  }
}
