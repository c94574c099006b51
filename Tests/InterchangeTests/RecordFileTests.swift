import CoverageModel
import Interchange
import Testing

@Suite struct RecordFileTests {
  @Test func aPostHasTheEngagementOf72HoursElseTheLatestBefore() throws {
    let reading = read([
      "posts.csv": """
      item,account,actor,outlet,published,tone,kind
      p1,@amanat,amanat,telegram,2023-03-01T10:00:00,,original
      p2,@auyl,auyl,telegram,2023-03-01T11:00:00,1,share
      p3,@auyl,auyl,telegram,2023-03-01T12:00:00,,
      """,
      "engagement.csv": """
      item,age_hours,likes,comments,shares,views
      p1,24,10,1,0,100
      p1,72,20,2,,300
      p1,96,90,9,9,900
      p2,48,5,,,
      p2,24,1,1,1,1
      p3,96,7,7,7,7
      """,
    ])
    #expect(reading.findings == [])
    let corpus = try #require(reading.corpus)
    #expect(corpus.items.kind == [ItemKind.post.code, ItemKind.post.code, ItemKind.post.code])
    #expect(corpus.attributions.measure == [22, 5, 0])
    #expect(corpus.attributions.tone == [Tone.notCoded, Tone.judged(1) ?? .mixed, .notCoded].map(\.rawValue))
    #expect(corpus.programmes == ["@amanat", "@auyl"])
    #expect(corpus.engagement.count == 6)
    #expect(corpus.engagement[3].comments == nil)
  }

  @Test func anAiringIsAnItemWithOneAttributionToItsSponsor() throws {
    let reading = read([
      "items.csv": oneItem, "attributions.csv": attributionsHeader + "a1,auyl,0,10,,,,,\n",
      "airings.csv": "outlet,creative,sponsor,start,length,price\nkhabar,Spot 1,Amanat,2023-03-01T19:00:00,30,250000\n",
    ])
    #expect(reading.findings == [])
    let corpus = try #require(reading.corpus)
    #expect(
      corpus.airings == [
        Airing(
          outlet: 0, creative: "Spot 1", sponsor: 0, start: SpringCodebook.moment(19), milliseconds: 30_000,
          price: 250_000)
      ])
    #expect(corpus.items.count == 2)
    #expect(corpus.items.variables[0] == [1, 2])
    let rows = corpus.attributions
    #expect(rows.item == [0, 1])
    #expect(rows.actor == [1, 0])
    #expect(rows.measure == [10_000, 30_000])
    #expect(rows.capacity[1] == Capacity.party.rawValue)
    #expect(rows.tone[1] == Tone.notApplicable.rawValue)
    #expect(rows.variables[1] == [0, 0])
  }

  @Test func rowsOfOneRecordingBecomeItsGaps() throws {
    let reading = read([
      "items.csv": oneItem,
      "recordings.csv": """
      outlet,start,end,gap_start,gap_end,reason
      khabar,2023-03-01T18:00:00,2023-03-01T23:00:00,2023-03-01T19:00:00,2023-03-01T19:05:00,power
      tengri,2023-03-01T18:00:00,2023-03-01T23:00:00,,,
      khabar,2023-03-01T18:00:00,2023-03-01T23:00:00,2023-03-01T22:00:00,2023-03-01T22:01:00,
      """,
    ])
    let recordings = try #require(reading.corpus).recordings
    let span = SpringCodebook.moment(18)..<SpringCodebook.moment(23)
    #expect(
      recordings == [
        Recording(
          outlet: 0, span: span,
          gaps: [
            Recording.Gap(span: SpringCodebook.moment(19)..<SpringCodebook.moment(19, 5), reason: "power"),
            Recording.Gap(span: SpringCodebook.moment(22)..<SpringCodebook.moment(22, 1), reason: ""),
          ]), Recording(outlet: 1, span: span, gaps: []),
      ])
  }

  @Test func debatesAndIncidentsKeepTheirFields() throws {
    let reading = read([
      "items.csv": oneItem,
      "debates.csv": """
      debate,outlet,contestant,person,role,gender,speech
      one,khabar,amanat,A. B.,participant,female,0:10:00
      one,khabar,auyl,,empty-chair,,
      one,khabar,,M.,moderator,male,60.5
      """,
      "incidents.csv": """
      incident,rule,platform,day,severity,evidence,referral,outcome
      i1,silence,telegram,2023-03-18,high,"shot, 1",commission,
      """,
    ])
    #expect(reading.findings == [])
    let corpus = try #require(reading.corpus)
    #expect(corpus.debates.map(\.speech) == [600_000, 0, 60_500])
    #expect(corpus.debates.map(\.contestant) == [0, 1, nil])
    #expect(corpus.debates.map(\.gender) == [.female, .notApplicable, .male])
    #expect(
      corpus.incidents == [
        Incident(
          id: "i1", rule: "silence", platform: "telegram", day: SpringCodebook.day("2023-03-18"), severity: "high",
          evidence: "shot, 1", referral: "commission", outcome: "")
      ])
  }
}
