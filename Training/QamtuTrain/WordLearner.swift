/// Learns what words say for or against an article's text: the log-odds over pages, smoothed, for words of three hosts or more.
struct WordLearner {
  private var positive: [UInt32: Double] = [:]
  private var negative: [UInt32: Double] = [:]
  private var hosts: [UInt32: Set<String>] = [:]
  private static let leastHosts = 3

  /// Takes in a page.
  ///
  /// - Parameters:
  ///   - words: by block.
  ///   - labels: by block.
  ///   - host: the page's.
  mutating func add(words: [[UInt32]], labels: [Labeller.Label], host: String) {
    var own: [UInt32: (positive: Double, negative: Double)] = [:]
    for (block, label) in zip(words, labels) where label.weight > 0 {
      for word in Set(block) {
        if label.target > 0.5 {
          own[word, default: (0, 0)].positive += Double(label.weight)
        } else {
          own[word, default: (0, 0)].negative += Double(label.weight)
        }
      }
    }
    // A page says one thing of a word, however often the word stands on it.
    for (word, sums) in own {
      let total = sums.positive + sums.negative
      positive[word, default: 0] += sums.positive / total
      negative[word, default: 0] += sums.negative / total
      hosts[word, default: []].insert(host)
    }
  }

  func weights() -> [(hash: UInt32, weight: Int32)] {
    hosts.filter { $0.value.count >= WordLearner.leastHosts }.keys.sorted().compactMap { word in
      let odds = Arithmetic.log((positive[word, default: 0] + 0.5) / (negative[word, default: 0] + 0.5))
      let weight = Int32((odds * 1000).rounded())
      return abs(weight) < 200 ? nil : (word, weight)
    }
  }
}
