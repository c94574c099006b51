internal import Containers
internal import Reliability

/// Items of a sample as JSON: rows of stratum, cluster, seconds, actor and weight, and the actors whose shares are wanted.
struct ShareCase {
  private let estimator: ShareEstimator
  private let sample: ShareSample
  private let actors: [String]
  private let rows: [String]
  private let items: [(actor: String, weight: Double)]

  /// Longer items are a mistake.
  private static let longest = 1 << 40

  /// - Throws: `PipelineError.badData` that names the place.
  init(_ value: JSONValue, file: String) throws(PipelineError) {
    struct Place: Hashable {
      let stratum: String
      let cluster: String
    }
    var amounts: [Place: (weight: Double, amounts: [String: Int64])] = [:]
    var order: [Place] = []
    var items: [(actor: String, weight: Double)] = []
    guard let lines = value["items"]?.elements else {
      throw ReliabilityCase.fault(file, "items", "no list", "rows of stratum, cluster, seconds, actor, weight")
    }
    for (number, line) in lines.enumerated() {
      guard let parts = line.elements, parts.count == 5, let stratum = RatingCase.code(parts[0]),
        let cluster = RatingCase.code(parts[1]), let seconds = parts[2].integer,
        (0...ShareCase.longest).contains(seconds),
        let actor = RatingCase.code(parts[3]), let weight = RatingScale.number(parts[4])
      else {
        throw ReliabilityCase.fault(
          file, "items[\(number)]", "something else", "stratum, cluster, seconds, actor, weight")
      }
      let place = Place(stratum: stratum, cluster: cluster)
      if amounts[place] == nil { order.append(place) }
      amounts[place, default: (weight, [:])].amounts[actor, default: 0] += Int64(seconds)
      items.append((actor, weight))
    }
    let rows = Set(items.map(\.actor)).sorted()
    let strata = Set(order.map(\.stratum)).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: strata.enumerated().map { ($1, $0) })
    let clusters = order.map { place in
      let own = amounts[place] ?? (1, [:])
      return ShareCluster(
        stratum: numbers[place.stratum] ?? 0, amounts: rows.map { own.amounts[$0] ?? 0 },
        denominator: own.amounts.values.reduce(0, +), weight: own.weight)
    }
    var populations: [Int: Int] = [:]
    for name in strata {
      if let number = numbers[name], let count = value["fpc"]?[name]?.integer { populations[number] = count }
    }
    do {
      sample = try ShareSample(rowCount: rows.count, clusters: clusters, populations: populations)
    } catch {
      throw ReliabilityCase.fault(file, "items", "\(error)", "a sample of clusters")
    }
    estimator = ShareEstimator(sample)
    actors = value["actors"]?.elements?.compactMap(RatingCase.code) ?? rows
    self.rows = rows
    self.items = items
  }

  var members: [(String, JSONValue)] {
    var members: [(String, JSONValue)] = []
    func add(_ name: String, _ value: Result<Double, NoInterval>) {
      switch value {
      case .success(let value): members.append((name, .number(String(value))))
      case .failure(let reason):
        members += [(name, .null), (name + "_undefined_reason", .string(reason.rawValue))]
      }
    }
    for actor in actors {
      let statistic = ShareStatistic.share(of: place(actor))
      let estimate = estimator.estimate(statistic)
      add("share[\(actor)]", estimate.map(\.value))
      add("se[\(actor)]", estimate.flatMap(\.error))
      for (name, method) in [("logit", ShareIntervalMethod.transformed), ("wald", .wald)] {
        let interval = estimate.flatMap { $0.interval(level: 0.95, method) }
        add("ci95_\(name)_low[\(actor)]", interval.map(\.low))
        add("ci95_\(name)_high[\(actor)]", interval.map(\.high))
      }
      add("jackknife_se[\(actor)]", estimator.jackknifeError(statistic))
      if case .success(let estimate) = estimate, members.last?.0 != "df" {
        members.append(("df", .number(String(estimate.freedom))))
      }
      addCount(actor, to: &members)
    }
    for (first, second) in zip(actors, actors.dropFirst()) {
      let difference = estimator.difference(.share(of: place(first)), .share(of: place(second)))
      add("difference[\(first)-\(second)]", difference.map(\.value))
      add("difference_se", difference.flatMap(\.error))
    }
    return members
  }

  private func place(_ actor: String) -> [Int] { rows.firstIndex(of: actor).map { [$0] } ?? [] }

  /// Items that count one each are a plain count, too.
  private func addCount(_ actor: String, to members: inout [(String, JSONValue)]) {
    let total = sample.clusters.reduce(0) { $0 + $1.denominator }
    guard total == Int64(items.count), items.allSatisfy({ $0.weight == 1 }) else { return }
    let count = items.count { $0.actor == actor }
    members += [("count", .integer(Int64(count))), ("items_n", .integer(total))]
    if case .success(let interval) = JeffreysInterval.of(count: Double(count), total: Double(total), level: 0.95) {
      members += [("jeffreys_low", .number(String(interval.low))), ("jeffreys_high", .number(String(interval.high)))]
    }
  }
}
