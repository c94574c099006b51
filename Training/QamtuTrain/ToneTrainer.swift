internal import Mentions
internal import ToneTexts

/// Learns to tell tone from sentences that people have marked.
struct ToneTrainer {
  let language: ToneLanguage

  /// The share of the errors of a blind guess that must be gone before a tone is suggested. Russian learns from fewer sentences, seven
  /// of ten of them neutral, on which people differ more.
  private var gain: Double { language == .russian ? 0.4 : 0.5 }

  private var shrinkage: Double { language == .russian ? 0.0003 : 0.001 }

  /// The penalties that are tried; the one with the best macro-F1 on parts left out is taken.
  private static let sparsities = [0.0001, 0.0002, 0.0003]

  /// A model of the sentences that are not kept apart, with what it is worth on those that are.
  func model(_ examples: [ToneExample], log: (String) -> Void) -> ToneModel {
    let learnt = examples.filter { !$0.isKeptApart }
    let rows = SparseRows(learnt.map { $0.features(language) })
    let tones = learnt.map { $0.step + 1 }
    let tried = ToneTrainer.sparsities.indices.mapInParallel { place in
      let sparsity = ToneTrainer.sparsities[place]
      let regression = ToneRegression(sparsity: sparsity, shrinkage: shrinkage)
      let judged = probabilities(learnt, rows, tones, regression)
      let outcomes = ToneModel.tones.indices.map { ToneModel.Outcome(threshold: threshold($0, judged, tones)) }
      let guesses = judged.map { ToneModel.likeliest($0, outcomes) }
      return (regression: regression, outcomes: outcomes, score: ToneScore(zip(tones, guesses)).macroF1)
    }
    for one in tried { log("\(language) sparsity \(one.regression.sparsity): macro-F1 \(one.score)") }
    let best = tried.reduce(tried[0]) { $1.score > $0.score ? $1 : $0 }
    var model = model(rows, best.regression.weights(rows, tones, of: Array(learnt.indices)), best.outcomes)
    for example in examples where example.isKeptApart {
      model.keptApart += 1
      guard let told = model.tone(model.probabilities(of: example.features(language))) else { continue }
      model.outcomes[told.step + 1].suggested += 1
      if told.step == example.step { model.outcomes[told.step + 1].right += 1 }
    }
    log(
      "\(language): \(model.weights.count) weights, \(model.suggested) of \(model.keptApart) suggested, \(model.right) right"
    )
    return model
  }

  /// What is thought of each example by weights that were learnt from the parts in which it is not.
  private func probabilities(
    _ examples: [ToneExample], _ rows: SparseRows, _ tones: [Int], _ regression: ToneRegression
  ) -> [[Double]] {
    var judged = [[Double]](repeating: [], count: examples.count)
    for part in 0..<5 {
      let weights = regression.weights(rows, tones, of: examples.indices.filter { examples[$0].part != part })
      let model = model(rows, weights, [])
      for place in examples.indices where examples[place].part == part {
        judged[place] = model.probabilities(of: examples[place].features(language))
      }
    }
    return judged
  }

  /// Thousandths from which on a tone was right so often that enough of the errors of a blind guess, by its share of all sentences, are
  /// gone. The lowest that holds for thirty sentences or more; 1001, which is never reached, when none does.
  private func threshold(_ tone: Int, _ judged: [[Double]], _ tones: [Int]) -> Int {
    let share = Double(tones.count { $0 == tone }) / Double(tones.count)
    var right = 0
    var threshold = 1001
    for (place, example) in judged.indices.sorted(by: { judged[$0][tone] > judged[$1][tone] }).enumerated() {
      if tones[example] == tone { right += 1 }
      if place >= 29, Double(right) / Double(place + 1) >= share + (1 - share) * gain {
        threshold = Int((judged[example][tone] * 1000).rounded(.up))
      }
    }
    return threshold
  }

  private func model(_ rows: SparseRows, _ weights: [Double], _ outcomes: [ToneModel.Outcome]) -> ToneModel {
    func weight(_ place: Int) -> ToneModel.Weight {
      ToneModel.Weight(
        negative: Int32((weights[2 * place] * 100).rounded()), positive: Int32((weights[2 * place + 1] * 100).rounded())
      )
    }
    var kept: [ToneFeature: ToneModel.Weight] = [:]
    for (place, feature) in rows.features.enumerated() {
      let weight = weight(place)
      if weight.negative != 0 || weight.positive != 0 { kept[feature] = weight }
    }
    return ToneModel(language: language, bias: weight(rows.features.count), weights: kept, outcomes: outcomes)
  }
}
