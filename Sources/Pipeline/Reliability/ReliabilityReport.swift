internal import CoverageModel
internal import Reliability
internal import Reports

/// What is said of every variable.
struct ReliabilityReport: Sendable {
  struct Entry: Sendable {
    let variable: RatedVariable
    let agreement: AgreementReport
    let verdict: AgreementVerdict
    /// Units that have to be coded twice for an interval as narrow as was asked for; nil where none can be said.
    let unitsForWidth: Int?
    let bootstrap: Result<AlphaBootstrap, NoCoefficient>?
    /// By week that has two units or more: units and alpha.
    let weeks: [(week: Int, units: Int, alpha: Coefficient)]
    /// By week, then by coder: the coder with the others; empty where units have no day.
    let coderWeeks: [[AgreementReport.Coder]]
    /// By category of one coder and of another: how often two coders met so, both orders together.
    let confusions: [[Int]]
  }

  let entries: [Entry]
  let source: String
  let level: Double
  let width: Double
  let seed: UInt64
  let resamples: Int
  let scheme: ResamplingScheme
  /// Items that were coded twice, and actors in them; nil for a table.
  var items: Int?
  var units: Int?
  /// What else a reader has to know.
  var notes: [(phrase: Phrase, places: [String: String])] = []
  /// What the codebook calls the actors whose spans are compared.
  var actorNames: [String: LocalizedText] = [:]
  /// Agreement on spans, on tape and in articles.
  var timed: [TimedAgreement] = []

  init(_ variables: [RatedVariable], _ options: ReliabilityRun.Options, source: String) {
    self.source = source
    level = options.level
    width = options.width
    seed = options.seed
    resamples = options.resamples
    scheme = options.scheme
    entries = variables.map { ReliabilityReport.entry($0, options) }
  }

  private static func entry(_ variable: RatedVariable, _ options: ReliabilityRun.Options) -> Entry {
    let agreement = AgreementReport(variable.ratings, variable.metric)
    let bootstrap =
      options.resamples > 0
      ? options.scheme.bootstrap(variable, resamples: options.resamples, seed: options.seed) : nil
    return Entry(
      variable: variable, agreement: agreement, verdict: AgreementVerdict(agreement.interval, level: options.level),
      unitsForWidth: units(agreement.interval, options), bootstrap: bootstrap, weeks: weeks(variable),
      coderWeeks: variable.scope.isEmpty
        ? AgreementReport.coders(variable.ratings, variable.metric, by: variable.weeks) : [],
      confusions: confusions(variable.ratings))
  }

  /// The error shrinks with the root of the number of units.
  private static func units(
    _ interval: Result<AlphaInterval, NoCoefficient>, _ options: ReliabilityRun.Options
  ) -> Int? {
    guard case .success(let value) = interval, options.width > 0 else { return nil }
    let ratio = value.interval(level: options.level).width / options.width
    let needed = (Double(value.freedom + 1) * ratio * ratio).rounded(.up)
    return needed < 1e9 ? Int(needed) : nil
  }

  private static func weeks(_ variable: RatedVariable) -> [(week: Int, units: Int, alpha: Coefficient)] {
    let own = Dictionary(grouping: variable.weeks.indices, by: { variable.weeks[$0] })
    guard own.count > 1 else { return [] }
    return own.sorted { $0.key < $1.key }.compactMap { week, places in
      let alpha = KrippendorffAlpha(variable.ratings.units(places), variable.metric)
      return alpha.pairableUnits > 1 ? (week, alpha.pairableUnits, alpha.alpha) : nil
    }
  }

  /// Categories above which no table of them is made.
  private static let mostCategories = 30

  private static func confusions(_ ratings: Ratings) -> [[Int]] {
    guard ratings.categoryCount <= mostCategories else { return [] }
    var table = [[Int]](repeating: Array(repeating: 0, count: ratings.categoryCount), count: ratings.categoryCount)
    for start in stride(from: 0, to: ratings.codes.count, by: max(1, ratings.coderCount)) {
      let codes = ratings.codes[start..<start + ratings.coderCount].filter { $0 != Ratings.missing }
      for (place, one) in codes.enumerated() {
        for other in codes[(place + 1)...] {
          table[Int(min(one, other))][Int(max(one, other))] += 1
        }
      }
    }
    return table
  }
}
