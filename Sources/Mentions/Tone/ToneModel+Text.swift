/// The model as a file that a person can read: a line for each tone with its threshold in thousandths and how often it was right on
/// sentences kept apart, and a line for each feature with its weights in hundredths towards negative and positive.
///
///     qamtu-tone-model 1 russian kept-apart 1327
///     tone -1 threshold 620 suggested 120 right 92
///     tone 0 threshold 700 suggested 600 right 560
///     tone +1 threshold 640 suggested 80 right 61
///     bias -80 -110
///     weight before1 обвин 131 0
extension ToneModel {
  package var text: String {
    var lines = ["qamtu-tone-model 1 \(language.rawValue) kept-apart \(keptApart)"]
    for (tone, outcome) in zip(ToneModel.tones, outcomes) {
      lines.append(
        "tone \(tone) threshold \(outcome.threshold) suggested \(outcome.suggested) right \(outcome.right)")
    }
    lines.append("bias \(bias.negative) \(bias.positive)")
    for (feature, weight) in weights.sorted(by: { $0.key < $1.key }) {
      lines.append("weight \(feature.text) \(weight.negative) \(weight.positive)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Reads what `text` writes; nil when it is anything else.
  package init?(text: String) {
    let lines = text.split(separator: "\n").map { $0.split(separator: " ") }
    guard lines.count >= 5, lines[0].count == 5, lines[0][0] == "qamtu-tone-model", lines[0][1] == "1",
      let language = ToneLanguage(rawValue: String(lines[0][2])), let keptApart = Int(lines[0][4]),
      lines[4].count == 3, lines[4][0] == "bias", let bias = Weight(lines[4][1...])
    else { return nil }
    var outcomes: [Outcome] = []
    for line in lines[1...3] {
      guard line.count == 8, line[0] == "tone", let threshold = Int(line[3]), let suggested = Int(line[5]),
        let right = Int(line[7])
      else { return nil }
      var outcome = Outcome(threshold: threshold)
      outcome.suggested = suggested
      outcome.right = right
      outcomes.append(outcome)
    }
    var weights: [ToneFeature: Weight] = [:]
    for line in lines[5...] {
      guard line.count == 5, line[0] == "weight", let feature = ToneFeature(text: "\(line[1]) \(line[2])"),
        let weight = Weight(line[3...])
      else { return nil }
      weights[feature] = weight
    }
    self.init(language: language, bias: bias, weights: weights, outcomes: outcomes)
    self.keptApart = keptApart
  }
}

extension ToneModel.Weight {
  fileprivate init?(_ texts: ArraySlice<Substring>) {
    let values = texts.compactMap { Int32($0) }
    guard values.count == 2, texts.count == 2 else { return nil }
    self.init(negative: values[0], positive: values[1])
  }
}
