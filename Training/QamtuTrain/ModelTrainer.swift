internal import Extraction

/// Learns a model from pages: words first, then the first look, then the second.
///
/// Whatever a later step learns from is what the earlier steps say of pages that they were not taught: within the training pages, each
/// part is judged by what was learnt from the others.
struct ModelTrainer {
  private static let parts = 4
  private static let salt: UInt32 = 0x9E37_79B9
  /// Measured on hosts that were not taught: from 300 to 430 the text is as good, and lines that belong to it are lost less often
  /// the lower the share, strange ones kept more often.
  private static let keptShare: Int32 = 340
  private static let firstLook = Booster.Options(trees: 100)
  private static let secondLook = Booster.Options(trees: 80)
  let pages: [TrainingPage]

  func model() -> BodyModel {
    let parts = ModelTrainer.parts
    let part = pages.map { $0.fold(of: parts, salt: ModelTrainer.salt) }
    let weights = (0..<parts).map { own in self.weights(of: pages.indices.filter { part[$0] != own }) }
    let samples = pages.indices.mapInParallel { place in
      let sample = pages[place].sample(weights: weights[part[place]])
      return (features: sample.features, structure: sample.structure)
    }
    let features = samples.map(\.features)
    let all = rows(Array(pages.indices), features: features, width: BodySample.columns.count)
    var verdicts = [[Int32]](repeating: [], count: pages.count)
    for own in 0..<parts {
      let others = all.filtered { part[$0] != own }
      let look = Booster(
        rows: others.bins, targets: others.targets, weights: others.weights, options: ModelTrainer.firstLook
      )
      .ensemble()
      for page in pages.indices where part[page] == own {
        verdicts[page] = ModelTrainer.verdicts(look, features[page], rows: pages[page].blocks.count)
      }
    }
    let first = Booster(rows: all.bins, targets: all.targets, weights: all.weights, options: ModelTrainer.firstLook)
      .ensemble()
    let wide = pages.indices.map { page in
      let context = ContextFeatures(
        verdicts: verdicts[page], characters: pages[page].characters, structure: samples[page].structure)
      return ModelTrainer.joined(features[page], context.values, rows: pages[page].blocks.count)
    }
    let second = rows(
      Array(pages.indices), features: wide, width: BodySample.columns.count + ContextFeatures.names.count)
    let ensemble = Booster(
      rows: second.bins, targets: second.targets, weights: second.weights, options: ModelTrainer.secondLook
    ).ensemble()
    return BodyModel(
      first: first, second: ensemble, weights: self.weights(of: Array(pages.indices)),
      keptShare: ModelTrainer.keptShare)
  }

  private func weights(of chosen: [Int]) -> [(hash: UInt32, weight: Int32)] {
    var elements = WordLearner()
    var texts = WordLearner()
    for page in chosen {
      elements.add(words: pages[page].elementWords, labels: pages[page].labels, host: pages[page].truth.host)
      texts.add(words: pages[page].textWords, labels: pages[page].labels, host: pages[page].truth.host)
    }
    return (elements.weights() + texts.weights()).sorted { $0.hash < $1.hash }
  }

  private static func verdicts(_ ensemble: TreeEnsemble, _ features: [Float], rows: Int) -> [Int32] {
    let width = BodySample.columns.count
    return features.withUnsafeBufferPointer { all in
      (0..<rows).map { ensemble.value(of: UnsafeBufferPointer(rebasing: all[$0 * width..<($0 + 1) * width])) }
    }
  }

  private static func joined(_ left: [Float], _ right: [Float], rows: Int) -> [Float] {
    guard rows > 0 else { return [] }
    let (a, b) = (left.count / rows, right.count / rows)
    var result: [Float] = []
    result.reserveCapacity(left.count + right.count)
    for row in 0..<rows {
      result += left[row * a..<(row + 1) * a]
      result += right[row * b..<(row + 1) * b]
    }
    return result
  }

  // MARK: Rows

  /// The blocks of which the truth says something.
  struct Rows {
    let bins: BinnedRows
    let targets: [Float]
    let weights: [Float]
    /// The page of each row.
    let page: [Int]

    func filtered(_ isKept: (Int) -> Bool) -> Rows {
      let kept = page.indices.filter { isKept(page[$0]) }
      return Rows(
        bins: bins.rows(kept), targets: kept.map { targets[$0] }, weights: kept.map { weights[$0] },
        page: kept.map { page[$0] })
    }
  }

  private func rows(_ chosen: [Int], features: [[Float]], width: Int) -> Rows {
    var values: [Float] = []
    var targets: [Float] = []
    var weights: [Float] = []
    var page: [Int] = []
    for place in chosen {
      for (block, label) in pages[place].labels.enumerated() where label.weight > 0 {
        values += features[place][block * width..<(block + 1) * width]
        targets.append(label.target)
        weights.append(label.weight)
        page.append(place)
      }
    }
    return Rows(bins: BinnedRows(values: values, width: width), targets: targets, weights: weights, page: page)
  }
}
