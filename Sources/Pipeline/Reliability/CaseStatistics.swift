internal import Containers
internal import Reliability

/// The statistics of a case by their names in JSON; null where one is not defined, with the reason beside it.
struct CaseStatistics {
  private(set) var members: [(String, JSONValue)] = []

  init(_ own: RatingCase) { self.init(own.ratings, own.metric, values: own.values, weights: own.weights) }

  /// `values` are those of the categories where they are numbers; `weights` names the only kind that is wanted.
  init(_ ratings: Ratings, _ metric: Metric, values: [Double]?, weights wanted: String? = nil) {
    let report = AgreementReport(ratings, metric)
    add("alpha", report.alpha.alpha)
    add("observed_disagreement", report.alpha.observed)
    add("expected_disagreement", report.alpha.expected)
    members.append(("pairable_values", .integer(Int64(report.alpha.pairableValues))))
    members.append(("pairable_units", .integer(Int64(report.alpha.pairableUnits))))
    add("agreement_per_unit", report.percent.perUnit)
    add("agreement_weighted", report.percent.weighted)
    add("agreement_strict", report.percent.strict)
    add("agreement_coder_pairs", report.percent.coderPairs)
    add("holsti", report.percent.holsti)
    add("scott_pi", report.scottPi)
    addKappas(ratings, values)
    add("light_kappa", report.lightKappa)
    addCorrected(ratings, .identity)
    if let values {
      let kinds: [AgreementWeights] = [.linear(values), .quadratic(values)]
      for weights in kinds where wanted == nil || wanted == weights.name {
        addCorrected(ratings, weights)
      }
    }
    addSpread(ratings, metric)
  }

  private mutating func addKappas(_ ratings: Ratings, _ values: [Double]?) {
    var kinds: [(String, AgreementWeights)] = [("cohen_kappa", .identity)]
    if let values {
      kinds += [("cohen_kappa_linear", .linear(values)), ("cohen_kappa_quadratic", .quadratic(values))]
    }
    for (name, weights) in kinds {
      guard ratings.coderCount == 2 else {
        add(name, .failure(.notTwoCoders))
        continue
      }
      let kappa = CohenKappa.of(ratings, 0, 1, weights)
      add(name, kappa.map(\.kappa))
      guard case .success(let value) = kappa else { continue }
      add(name + "_se", value.error)
      add(name + "_se0", value.nullError)
    }
  }

  private mutating func addCorrected(_ ratings: Ratings, _ weights: AgreementWeights) {
    let isPlain = if case .identity = weights { true } else { false }
    let suffix = isPlain ? "" : "_" + weights.name
    for (name, kind) in [
      ("fleiss_kappa", ChanceCorrected.Kind.fleiss), (isPlain ? "gwet_ac1" : "gwet_ac2", .gwet),
      ("brennan_prediger", .brennanPrediger),
    ] {
      let result = ChanceCorrected.of(ratings, kind, weights)
      add(name + suffix, result.map(\.coefficient))
      if case .success(let value) = result { add(name + suffix + "_se", value.error) }
      if !isPlain, kind == .gwet { add("agreement_per_unit_w_" + weights.name, result.map(\.agreement)) }
    }
    if !isPlain, case .success(let value) = ChanceCorrected.of(ratings, .gwet, weights) {
      add("agreement_per_unit_w", value.agreement)
    }
  }

  private mutating func addSpread(_ ratings: Ratings, _ metric: Metric) {
    let spread = AlphaSpread(ratings, metric)
    let jackknife = spread.canJackknife ? spread.jackknife() : .failure(.tooManyValues)
    add("jackknife_se", jackknife.map(\.error))
    add("jackknife_bias", jackknife.map(\.bias))
    add("linearised_se", spread.linearisedError())
    if case .success(let interval) = AlphaInterval.of(spread) {
      let limits = interval.interval(level: 0.95)
      add("ci95_low", limits.low)
      add("ci95_high", limits.high)
      add("p_below_0667", interval.share(below: 0.667))
      add("p_below_0800", interval.share(below: 0.8))
    }
    for (name, scheme, draws) in [
      ("kboot2011", PairBootstrap.Scheme.kalpha2011, "draws"), ("kboot2016", .krippendorff2016, "pairs"),
    ] {
      guard case .success(let moments) = PairBootstrap.moments(ratings, metric, scheme) else {
        continue
      }
      members.append(("\(name)_\(draws)", .integer(Int64(moments.draws))))
      add(name + "_mean", moments.mean)
      add(name + "_sd", moments.deviation)
    }
    guard let exact = AlphaBootstrap.exact(spread) else { return }
    add("exactboot_undefined", exact.undefinedShare)
    add("exactboot_mean", exact.mean)
    add("exactboot_sd", exact.deviation)
    add("exactboot_q025", exact.quantile(0.025))
    add("exactboot_q975", exact.quantile(0.975))
    add("exactboot_q50", exact.quantile(0.5))
    add("exactboot_p_below_0667", exact.share(below: 0.667))
    add("exactboot_p_below_0800", exact.share(below: 0.8))
    members.append(("exactboot_support", .integer(Int64(exact.support))))
  }

  private mutating func add(_ name: String, _ value: Coefficient) {
    switch value {
    case .success(let value): add(name, value)
    case .failure(let reason):
      members.append((name, .null))
      members.append((name + "_undefined_reason", .string(reason.rawValue)))
    }
  }

  private mutating func add(_ name: String, _ value: Double?) {
    members.append((name, value.flatMap { $0.isFinite ? .number(String($0)) : nil } ?? .null))
  }
}
