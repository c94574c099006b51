/// Everything that is said of how coders agree on one variable.
package struct AgreementReport: Sendable {
  package let metric: Metric
  package let alpha: KrippendorffAlpha
  /// An interval for alpha, or why there is none.
  package let interval: Result<AlphaInterval, NoCoefficient>
  package let percent: PercentAgreement
  package let fleiss: Result<ChanceCorrected, NoCoefficient>
  package let gwet: Result<ChanceCorrected, NoCoefficient>
  package let brennanPrediger: Result<ChanceCorrected, NoCoefficient>
  package let scottPi: Coefficient
  package let lightKappa: Coefficient
  package let categories: [Category]
  /// Of every two coders, in their order.
  package let pairs: [Pair]
  /// By coder.
  package let coders: [Coder]

  /// One category against all others.
  package struct Category: Sendable {
    /// How often it is there in pairable units.
    package let count: Int
    /// Nominal.
    package let alpha: Coefficient
  }

  package struct Pair: Sendable {
    package let agreement: PercentAgreement.Pair
    /// Alpha of the two alone.
    package let alpha: Coefficient
    package let kappa: Result<CohenKappa, NoCoefficient>
  }

  package struct Coder: Sendable {
    /// Units that the coder and another one coded.
    package let units: Int
    /// 1 - the disagreement of the coder with the others / the disagreement to be expected among all: who is far below the others codes
    /// something else than they do.
    package let alphaWithOthers: Coefficient
  }

  /// Categories above which single ones are not reported.
  package static let mostCategories = 100

  package init(_ ratings: Ratings, _ metric: Metric) {
    self.metric = metric
    let coincidences = Coincidences(ratings)
    alpha = KrippendorffAlpha(coincidences, metric)
    interval = AlphaInterval.of(AlphaSpread(ratings, metric))
    percent = PercentAgreement(ratings)
    fleiss = ChanceCorrected.of(ratings, .fleiss)
    gwet = ChanceCorrected.of(ratings, .gwet)
    brennanPrediger = ChanceCorrected.of(ratings, .brennanPrediger)
    scottPi = CohenKappa.scottPi(ratings)
    lightKappa = CohenKappa.light(ratings)
    categories =
      ratings.categoryCount > AgreementReport.mostCategories
      ? []
      : (0..<ratings.categoryCount).map { category in
        Category(
          count: coincidences.frequencies[category],
          alpha: KrippendorffAlpha(ratings.only(Int32(category)), .nominal).alpha)
      }
    pairs = PercentAgreement.pairs(ratings).map { pair in
      Pair(
        agreement: pair, alpha: KrippendorffAlpha(ratings.coders([pair.first, pair.second]), metric).alpha,
        kappa: CohenKappa.of(ratings, pair.first, pair.second))
    }
    coders = AgreementReport.coders(ratings, metric, coincidences, alpha.expected)
  }

  /// Each coder with the others, in parts of the units, such as weeks, whose numbers from 0 are given by unit: by part, then by coder. What is
  /// to be expected by chance is that of all units, so that parts can be compared.
  package static func coders(_ ratings: Ratings, _ metric: Metric, by parts: [Int]) -> [[Coder]] {
    let coincidences = Coincidences(ratings)
    let expected = KrippendorffAlpha(coincidences, metric).expected
    let members = Dictionary(grouping: parts.indices.prefix(ratings.unitCount), by: { parts[$0] })
    return (0..<max(0, (parts.max() ?? -1) + 1)).map { part in
      coders(ratings.units(members[part] ?? []), metric, coincidences, expected)
    }
  }

  private static func coders(
    _ ratings: Ratings, _ metric: Metric, _ coincidences: Coincidences, _ expected: Double?
  ) -> [Coder] {
    let differences = Differences(metric, coincidences.frequencies.map(Double.init))
    return (0..<ratings.coderCount).map { coder in
      let (disagreement, units) = AgreementReport.disagreement(ratings, coder, differences)
      guard units > 0, let expected else { return Coder(units: units, alphaWithOthers: .failure(.nothingPairable)) }
      guard expected > 0 else { return Coder(units: units, alphaWithOthers: .failure(.noVariation)) }
      return Coder(units: units, alphaWithOthers: .success(1 - disagreement / expected))
    }
  }

  /// The mean over units of the mean difference between the coder's code and the others'.
  private static func disagreement(
    _ ratings: Ratings, _ coder: Int, _ differences: Differences
  ) -> (mean: Double, units: Int) {
    var (sum, units) = (0.0, 0)
    for unit in 0..<ratings.unitCount {
      let codes = ratings.unit(unit)
      let own = codes[codes.startIndex + coder]
      guard own != Ratings.missing else { continue }
      var (difference, others) = (0.0, 0)
      for (other, code) in codes.enumerated() where other != coder && code != Ratings.missing {
        difference += differences(Int(own), Int(code))
        others += 1
      }
      guard others > 0 else { continue }
      sum += difference / Double(others)
      units += 1
    }
    return (units == 0 ? 0 : sum / Double(units), units)
  }
}
