internal import CoverageModel

/// I7: positive, neutral and negative shares of what was judged, and how much of the amount was.
struct ToneColumns: ColumnGroup {
  let floor: ReportingFloor

  var columns: [TableColumn] {
    ["positive", "neutral", "negative"].map {
      TableColumn(id: "share:tone:\($0)", term: $0, quantity: .shareOf("judged"), isAdditive: false)
    } + [TableColumn(id: "judged", term: "judged", quantity: .shareOf("row"), isAdditive: false)]
  }

  func cells(_ line: LineFigures) -> [Cell] {
    if let reason = floor.reason(line) { return columns.map { _ in .undefined(reason) } }
    let shares: [Cell] =
      switch ToneShare.of(line.tones) {
      case .success(let tone): [.share(tone.positive), .share(tone.neutral), .share(tone.negative)]
      case .failure(let reason): Array(repeating: .undefined(reason), count: 3)
      }
    return shares + [Cell(share: ToneShare.judged(line.tones))]
  }
}

/// I8, net tone: (P - N) / (P + U + N).
struct NetToneColumn: ColumnGroup {
  let floor: ReportingFloor

  var columns: [TableColumn] {
    [TableColumn(id: "net-tone", term: "net-tone", quantity: .deviation, isAdditive: false)]
  }

  func cells(_ line: LineFigures) -> [Cell] {
    if let reason = floor.reason(line) { return [.undefined(reason)] }
    switch NetTone.of(line.tones) {
    case .success(let net): return [.deviation(net)]
    case .failure(let reason): return [.undefined(reason)]
    }
  }
}

/// I11, positive-or-neutral share: (P + U) / (P + U + N), the form of an observer's sentence.
struct PositiveOrNeutralColumn: ColumnGroup {
  let floor: ReportingFloor

  var columns: [TableColumn] {
    [
      TableColumn(
        id: "positive-or-neutral", term: "positive-or-neutral", quantity: .shareOf("judged"), isAdditive: false)
    ]
  }

  func cells(_ line: LineFigures) -> [Cell] {
    if let reason = floor.reason(line) { return [.undefined(reason)] }
    return [Cell(share: PositiveOrNeutral.of(line.tones))]
  }
}
