package import CoverageModel

/// Small codebooks for tests.
package enum SampleCodebook {
  /// A codebook with the given outlets and parties (class `party`, contestants of `race`), one extra class `government` with the
  /// institution `gov` (political) and a class `citizen` with the person `citizen` (not political).
  package static func parties(
    outlets: [String], parties: [String], extra: [Actor] = [], variables: [Variable] = [], benchmarks: [Benchmark] = [],
    windows: [MonitoringWindow] = [], periods: [NamedPeriod] = [], dayParts: [DayPart] = [],
    reach: [String: Int64] = [:],
    zone: ZoneRules = .utc
  ) -> Codebook {
    Codebook(
      id: "sample", title: name("Sample"), version: "1.0.0", status: .draft, fingerprint: "", languages: ["en"],
      zone: zone,
      periods: periods, dayParts: dayParts,
      outlets: outlets.map { Outlet(id: $0, names: name($0), medium: .tv, reach: reach[$0], windows: windows) },
      races: [Race(id: "race", names: name("Race"), kind: .list)],
      classes: [
        ActorClass(id: "party", labels: name("Party"), political: true),
        ActorClass(id: "candidate", labels: name("Candidate"), political: true),
        ActorClass(id: "government", labels: name("Government"), political: true),
        ActorClass(id: "citizen", labels: name("Citizen"), political: false),
      ],
      actors: parties.map {
        Actor(id: $0, kind: .party, names: name($0), classID: "party", contests: [Contest(race: "race")])
      } + [
        Actor(id: "gov", kind: .institution, names: name("Government"), classID: "government"),
        Actor(id: "citizen", kind: .person, names: name("Citizen"), gender: .female, classID: "citizen"),
      ] + extra,
      variables: variables, benchmarks: benchmarks)
  }

  package static func name(_ text: String) -> LocalizedText { LocalizedText(["en": text]) }
}
