internal import CoverageModel
internal import Reliability

/// How far two coders of an item agree on where actors begin and end: on tape in seconds, in articles in characters.
struct TimedAgreement: Sendable {
  struct Row: Sendable {
    let actor: String
    let items: Int
    let overlap: OverlapRatio
  }

  enum Unit: String, Sendable { case seconds, characters }

  let unit: Unit
  let items: Int
  /// By actor, the most common first.
  let rows: [Row]
  let overlap: OverlapRatio
  /// One track for each actor; all tracks of all items behind each other.
  let alpha: TimelineAlpha
  let interval: Result<(interval: Interval, undefined: Int), NoCoefficient>
  /// Standard deviation of one coder's edge, in seconds or characters.
  let edgeDeviation: Result<Double, NoInterval>
  /// Spans that vanish at the tick.
  let vanished: Int
  /// Items whose spans cannot be compared: one lies outside of its item.
  let left: Int

  static let resamples = 1000
  static let seed: UInt64 = 1

  /// What two coders marked in one item, from 0 to its length, in milliseconds or characters; segments of different labels may overlap.
  struct Item: Sendable {
    let length: Int64
    let first: [TimelineSegment]
    let second: [TimelineSegment]
  }

  /// Nil where there is nothing to compare.
  init?(_ all: [Item], _ unit: Unit, level: Double = 0.95) {
    var overlaps: [String: (items: Int, overlap: OverlapRatio)] = [:]
    var whole = OverlapRatio()
    var programmes: [Programme] = []
    var edges: [Int64] = []
    var (vanished, left) = (0, 0)
    for item in all {
      guard let tracks = try? Programme.tracks(begin: 0, end: item.length, coders: [item.first, item.second]) else {
        left += 1
        continue
      }
      guard !tracks.isEmpty else { continue }
      var behind: [[TimelineSegment]] = [[], []]
      for (place, track) in tracks.enumerated() {
        let coders = track.programme.coders
        overlaps[track.label, default: (0, OverlapRatio())].items += 1
        overlaps[track.label]?.overlap.add(coders[0], coders[1])
        whole.add(coders[0], coders[1])
        if coders[0].count == 1, coders[1].count == 1 {
          edges += [coders[0][0].start - coders[1][0].start, coders[0][0].end - coders[1][0].end]
        }
        let offset = Int64(place) * item.length
        for (coder, segments) in coders.enumerated() {
          behind[coder] += segments.map {
            TimelineSegment(start: $0.start + offset, end: $0.end + offset, label: $0.label)
          }
        }
      }
      let length = Int64(tracks.count) * item.length
      guard
        let programme = (try? Programme(begin: 0, end: length, coders: behind))?.ticks(unit == .seconds ? 1000 : 1)
      else {
        left += 1
        continue
      }
      vanished += programme.vanished.count
      programmes.append(programme.programme)
    }
    guard !programmes.isEmpty else { return nil }
    self.unit = unit
    items = programmes.count
    overlap = whole
    rows = overlaps.map { Row(actor: $0, items: $1.items, overlap: $1.overlap) }
      .sorted { ($1.items, $0.actor) < ($0.items, $1.actor) }
    alpha = TimelineAlpha(programmes)
    interval = TimelineAlpha.interval(
      programmes, resamples: TimedAgreement.resamples, seed: TimedAgreement.seed, level: level)
    let scale = unit == .seconds ? 1000.0 : 1
    edgeDeviation = TimingError.deviation(edgeDifferences: edges).map { $0 / scale }
    self.vanished = vanished
    self.left = left
  }

  /// Of the items of a corpus that are on tape, or articles, and that two people coded with spans; of more the first two.
  init?(_ coding: DoubleCoding, _ unit: Unit, level: Double = 0.95) {
    let columns = coding.corpus.attributions
    let kind = unit == .seconds ? ItemKind.broadcast.code : ItemKind.article.code
    let items = Dictionary(grouping: coding.units, by: \.item).sorted { $0.key < $1.key }.compactMap {
      item, units -> Item? in
      let pair = units[0].rows.indices.filter { units[0].rows[$0] != nil }.prefix(2)
      guard coding.corpus.items.kind[item] == kind, coding.corpus.items.length[item] > 0, pair.count == 2 else {
        return nil
      }
      let spans = pair.map { coder in
        units.flatMap { own in
          (own.rows[coder] ?? []).filter { columns.start[$0] != AttributionColumns.noSpan }.map { row in
            TimelineSegment(
              start: Int64(columns.start[row]), end: Int64(columns.start[row]) + Int64(columns.measure[row]),
              label: coding.codebook.actors[own.actor].id)
          }
        }
      }
      return Item(length: Int64(coding.corpus.items.length[item]), first: spans[0], second: spans[1])
    }
    self.init(items, unit, level: level)
  }
}
