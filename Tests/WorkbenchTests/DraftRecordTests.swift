import Containers
import CoverageModel
import Pipeline
import Testing

@Suite("Records as browsers send them")
struct DraftRecordTests {
  private func read(_ text: String) throws -> DraftRecord {
    try DraftRecord(try JSONParser.value(Array(text.utf8)))
  }

  @Test("A record comes back as it was sent")
  func roundTrip() throws {
    var record = DeskSandbox.record(tone: nil)
    record.codes = ["topic": "economy", "format": "news"]
    record.note = "ескертпе — «замечание» </script>\u{2028}"
    record.attributions[0].gender = .female
    record.attributions[0].codes = ["x": "y"]
    record.attributions[0].suggestion = 3
    record.reviewed = [1: "accepted", 3: "edited", 2: "rejected"]
    #expect(try read(record.json.line) == record)
    #expect(!record.json.line.contains("</script>") && !record.json.line.contains("\u{2028}"))
    var uncodable = DraftRecord()
    uncodable.isUncodable = true
    #expect(try read(uncodable.json.line) == uncodable)
  }

  @Test(
    "What is no record is refused, and the field is named",
    arguments: [
      ("[]", ""), ("{}", "attributions"), (#"{"attributions": {}}"#, "attributions"),
      (#"{"attributions": [{}]}"#, "attributions[0].actor"),
      (#"{"attributions": [{"id": "a", "actor": "x", "start": -1, "end": 2}]}"#, "attributions[0].start"),
      (#"{"attributions": [{"id": "a", "actor": "x", "start": 5, "end": 2}]}"#, "attributions[0].start"),
      (#"{"attributions": [{"id": "a", "actor": "x", "start": 1.5, "end": 2}]}"#, "attributions[0].start"),
      (#"{"attributions": [{"id": "a", "actor": "x", "start": 0, "end": 99999999999}]}"#, "attributions[0].start"),
      (#"{"attributions": [{"id": "a", "actor": "x", "start": 0, "end": 2, "tone": "good"}]}"#, "attributions[0].tone"),
      (#"{"attributions": [{"id": "a", "actor": "x", "start": 0, "end": 2, "mode": 3}]}"#, "attributions[0].mode"),
      (#"{"attributions": [], "reviewed": {"x": "accepted"}}"#, "reviewed.x"),
      (#"{"attributions": [], "reviewed": {"1": "maybe"}}"#, "reviewed.1"),
      (#"{"attributions": [], "codes": ["topic"]}"#, "codes"),
      (
        #"{"attributions": [{"id": "a", "actor": "x", "start": 0, "end": 2}, {"id": "a", "actor": "x", "start": 0, "end": 2}]}"#,
        "attributions"
      ),
    ])
  func refused(text: String, field: String) throws {
    let error = #expect(throws: DraftFault.self) { try read(text) }
    #expect(error?.field == field)
  }

  @Test("Sizes are bounded")
  func bounds() throws {
    let long = String(repeating: "x", count: 4001)
    #expect(throws: DraftFault.self) { try read(#"{"attributions": [], "note": ""# + long + #""}"#) }
    let one = #"{"id": "a", "actor": "x", "start": 0, "end": 2}"#
    let many = Array(repeating: one, count: DraftRecord.mostAttributions + 1).joined(separator: ",")
    #expect(throws: DraftFault.self) { try read(#"{"attributions": ["# + many + "]}") }
  }
}
