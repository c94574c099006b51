/// What is looked for, how it is coded, and which tables are printed: one version of one project's codebook.
package struct Codebook: Sendable, Hashable {
  package enum Status: String, Sendable, Hashable, CaseIterable { case draft, frozen }

  package let id: String
  package let title: LocalizedText
  /// Semantic version, `major.minor.patch`.
  package let version: String
  package let status: Status
  /// SHA-256 of the canonical form, in hexadecimal. Comments and layout of the file do not enter it.
  package let fingerprint: String
  /// Language codes in which labels must be given.
  package let languages: [String]
  package let zone: ZoneRules
  /// Whom a captured site can write to: an e-mail address or a page; nil when the codebook gives none.
  package let contact: String?
  /// Set when the material is made up; printed on every table.
  package let constructed: Bool
  /// The named periods of the campaign, in the order of the file.
  package let periods: [NamedPeriod]
  /// Times of day that a law or a project tells apart.
  package let dayParts: [DayPart]
  package let outlets: [Outlet]
  package let races: [Race]
  package let classes: [ActorClass]
  package let actors: [Actor]
  package let variables: [Variable]
  package let benchmarks: [Benchmark]
  package let tables: [TableSpec]
  /// How well coders have to agree; nil when the codebook asks for nothing.
  package let gate: ReliabilityGate?
  /// Where the facts come from.
  package let sources: [String]
  /// How the version before is read under this one; nil when the codebook supersedes none.
  package let mapping: CodebookMapping?

  package init(
    id: String, title: LocalizedText, version: String, status: Status, fingerprint: String, languages: [String],
    zone: ZoneRules, contact: String? = nil, constructed: Bool = false, periods: [NamedPeriod] = [],
    dayParts: [DayPart] = [],
    outlets: [Outlet] = [], races: [Race] = [], classes: [ActorClass] = [], actors: [Actor] = [],
    variables: [Variable] = [], benchmarks: [Benchmark] = [], tables: [TableSpec] = [], gate: ReliabilityGate? = nil,
    sources: [String] = [],
    mapping: CodebookMapping? = nil
  ) {
    self.id = id
    self.title = title
    self.version = version
    self.status = status
    self.fingerprint = fingerprint
    self.languages = languages
    self.zone = zone
    self.contact = contact
    self.constructed = constructed
    self.periods = periods
    self.dayParts = dayParts
    self.outlets = outlets
    self.races = races
    self.classes = classes
    self.actors = actors
    self.variables = variables
    self.benchmarks = benchmarks
    self.tables = tables
    self.gate = gate
    self.sources = sources
    self.mapping = mapping
  }

  /// The position of the variable with this id in `variables`.
  package func variableIndex(_ id: String) -> Int? { variables.firstIndex { $0.id == id } }

  /// The named period with this id.
  package func period(_ id: String) -> NamedPeriod? { periods.first { $0.id == id } }
}
