import Aggregation
import CoverageModel
import Testing

@Suite("Counts that reports need beside the shares")
struct IndicatorsContentTests {
  private func row(
    _ person: String, _ role: DebateAppearance.Role, _ gender: Gender, seconds: Int64, debate: String = "d1"
  ) -> DebateAppearance {
    DebateAppearance(
      debate: debate, outlet: 0, contestant: role == .moderator ? nil : 0, person: person, role: role, gender: gender,
      speech: seconds * 1000)
  }

  @Test("A debate's moderator and empty chair stay outside the participants' balance")
  func debate() throws {
    let balance = DebateBalance([
      row("a", .participant, .female, seconds: 300), row("b", .participant, .male, seconds: 500),
      row("a", .participant, .female, seconds: 100), row("c", .participant, .male, seconds: 300),
      row("m", .moderator, .female, seconds: 900), row("x", .emptyChair, .male, seconds: 0),
    ])
    #expect(balance.participants == ["a", "b", "c"])
    #expect(balance.speech == [400_000, 500_000, 300_000])
    #expect(balance.moderation == 900_000)
    #expect(balance.emptyChairs == 1)
    // 4/12, 5/12, 3/12 against thirds.
    expectPublished(balance.dissimilarity, "0.083333")
    #expect(balance.womenOfParticipants.map(\.value) == .success(1.0 / 3))
    #expect(balance.womenOfSpeech.map(\.value) == .success(400.0 / 1200))
    let nobody = DebateBalance([row("x", .emptyChair, .male, seconds: 0)])
    #expect(nobody.dissimilarity == .failure(.noData))
    #expect(nobody.womenOfParticipants == .failure(.noData))
  }

  @Test("Days on which the outlet covered nobody neither end nor lengthen an absence")
  func absences() {
    let days: [[Int64]] = [
      [5, 0, 0, 0, 9, 0],
      [0, 7, 0, 7, 0, 7],
      [0, 0, 0, 0, 0, 0],
    ]
    // The third day has nothing at all; the first contestant misses days 2 and 4, then 6.
    #expect(Absences.longestRuns(days) == .success([2, 1, 5]))
    #expect(Absences.longestRuns([[0, 0], [0, 0]]) == .failure(.noData))
    #expect(Absences.of([4, 0, 1, 0]).map(\.absent) == .success([1, 3]))
  }

  @Test("Silence that was monitored and kept is zero; silence that was not monitored is undefined")
  func silence() {
    #expect(SilenceLeakage.of(contestants: [0, 0]) == .success(SilenceLeakage(amount: 0, items: 0)))
    #expect(SilenceLeakage.of(contestants: [0, 900, 100]) == .success(SilenceLeakage(amount: 1000, items: 2)))
    #expect(SilenceLeakage.of(contestants: []) == .failure(.noData))
  }

  @Test("A topic nobody covered has no owner, and does not take the others' away")
  func topics() throws {
    let amounts: [[Int64]] = [[60, 0, 10], [40, 0, 10]]
    let owners = IssueOwnership.owners(amounts)
    #expect(try owners[0].get().holders == [0])
    #expect(try owners[0].get().share == #require(Ratio(60, 100)))
    #expect(owners[1] == .failure(.noData))
    #expect(try owners[2].get().holders == [0, 1])
    expectPublished(TopicTheil.of([10, 10, 10]), "0.000000")
    expectPublished(TopicTheil.of([9, 0]), "0.693147")
  }

  @Test("The median post is told from the mean that one post makes")
  func engagement() {
    let posts: [Int64] = [10, 20, 970]
    expectPublished(EngagementIntensity.mean(interactions: posts), "333.3333")
    expectPublished(EngagementIntensity.median(interactions: posts), "20.0")
    expectPublished(EngagementIntensity.median(interactions: [1, 2]), "1.5")
    #expect(EngagementIntensity.median(interactions: []) == .failure(.noData))
    // Moldova 2020: 2.8 million interactions on 4 220 posts.
    expectPublished(.success(Double(2_800_000) / 4220), "663.5")
  }

  @Test("Voter education and process are shares of the window and of election content")
  func process() {
    expectPublished(VoterEducationShare.of(voterEducation: 30, window: 3600), "0.0083")
    expectPublished(ProcessShare.of(process: 1, electionContent: 4), "0.25")
    expectPublished(BlocConcentration.of(bloc: 3, news: 4), "0.75")
    #expect(ProcessShare.of(process: 0, electionContent: 0) == .failure(.noData))
    #expect(BlocConcentration.of(bloc: 0, news: 0) == .failure(.noData))
  }
}
