import CoverageModel
import Foundation
import Logging
import Pipeline
import TestSupport
import Testing

@Suite("Reliability of events with start and stop")
struct EventTableTests {
  private static let header =
    "Observation id,Media file,Total length,Subject,Behavior,Behavior type,Start (s),Stop (s)\n"

  private func result(_ rows: String) throws -> ReliabilityRun.Result {
    let folder = try TemporaryFile.folder(["events.csv": Array((Self.header + rows).utf8)])
    defer { TemporaryFile.remove(folder) }
    let run = ReliabilityRun(context: RunContext(logger: Logger(label: "test"), threads: 1))
    return try run.result(path: folder + "/events.csv", ReliabilityRun.Options())
  }

  private func spans(_ result: ReliabilityRun.Result) throws -> [String: Any] {
    let value = try #require(try JSONSerialization.jsonObject(with: Data(result.json.utf8)) as? [String: Any])
    return try #require((value["spans"] as? [[String: Any]])?.first)
  }

  @Test("Two observations of a tape are two coders; what both marked is the overlap")
  func overlap() throws {
    let own = try result(
      """
      ann,a.mp4,60,No focal subject,Amanat,STATE,0,10.0
      bob,a.mp4,60,,Amanat,STATE,5.0,15
      ann,a.mp4,60,host,speaks,STATE,20,30
      bob,a.mp4,60,host,speaks,STATE,20,30

      """)
    let spans = try spans(own)
    // 5 and 10 seconds of both, 15 and 10 of either.
    #expect(abs(try #require(spans["overlap_ratio"] as? Double) - 0.6) < 1e-12)
    let actors = try #require(spans["actors"] as? [[String: Any]]).compactMap { $0["actor"] as? String }
    #expect(Set(actors) == ["Amanat", "host: speaks"])
    #expect(own.text.contains("ann, bob"))
  }

  @Test("Events without a length are told and left out")
  func points() throws {
    let own = try result("ann,a,60,,x,STATE,0,10\nbob,a,60,,x,STATE,0,10\nbob,a,60,,y,POINT,5,5\n")
    #expect(own.text.contains("no length: 1"))
    #expect(try spans(own)["overlap_ratio"] as? Double == 1)
  }

  @Test(
    "What is wrong is told with its line and column",
    arguments: [
      ("ann,a,60,,x,STATE,zero,10\n", "2:7"), ("ann,a,60,,x,STATE,10,5\nbob,a,60,,x,STATE,0,5\n", "2:8"),
      ("ann,a,60,,x,STATE,0,5\n", "1:1"), ("ann,a,60,,x,STATE,-0.5,5\n", "2:7"), ("ann,a,60,,x,STATE,-5,5\n", "2:7"),
      ("ann,a,60,,x,STATE,0,99999999999999999999\n", "2:8"),
    ])
  func faults(rows: String, place: String) throws {
    let error = #expect(throws: PipelineError.self) { try result(rows) }
    guard case .badData(let findings)? = error else {
      Issue.record("no finding")
      return
    }
    #expect(findings[0].description.contains("events.csv:" + place))
  }
}
