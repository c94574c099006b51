import Containers
import CoverageModel
import Foundation
import Pipeline
import TestSupport
import Testing

@Suite("Statistics of published and worked cases")
struct ReliabilityCaseTests {
  private static let folder = Repository.path("Tests/ReliabilityTests/Cases")

  private static let names =
    (try? FileManager.default.contentsOfDirectory(atPath: folder))?.filter { $0.hasSuffix(".json") }.sorted() ?? []

  @Test("All cases are there")
  func count() { #expect(Self.names.count == 32) }

  @Test("Every value is that of two other implementations or of a publication", arguments: names)
  func values(_ name: String) throws {
    let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: Self.folder + "/" + name)))
    let value = try JSONParser.value(bytes)
    let statistics = try ReliabilityCase.statistics(bytes, file: name)
    guard case .object(let expected) = value["expected"] else {
      Issue.record("\(name) expects nothing")
      return
    }
    let tolerance = number(value["tolerance"]) ?? 1e-9
    for (key, wanted) in expected where !key.hasSuffix("_undefined_reason") {
      switch wanted {
      case .null:
        guard case .null? = statistics[key] else {
          Issue.record("\(name): \(key) is defined")
          continue
        }
        #expect(statistics[key + "_undefined_reason"]?.text != nil, "\(name): \(key) has no reason")
      default:
        guard let wanted = number(wanted), let found = number(statistics[key]) else {
          Issue.record("\(name): \(key) is missing")
          continue
        }
        #expect(abs(found - wanted) <= tolerance * max(1, abs(wanted)), "\(name): \(key) \(found), not \(wanted)")
      }
    }
  }

  @Test(
    "What cannot be is a finding and no crash",
    arguments: [
      #"{"metric":"nominal","units":[[1,2"#, #"{"metric":"ratio","units":[[1,1e400],[2,2]]}"#,
      #"{"metric":"interval","units":[[1,1e300],[2,2]]}"#, #"{"metric":"nominal","units":[[1,2],[1]]}"#,
      #"{"metric":"nominal","units":[[[1],2]]}"#, #"{"metric":"nominal","units":[[1,2]],"categories":[1]}"#,
      #"{"metric":"u-alpha","segments":[[[0,9223372036854775807,"a"]],[[0,5,"a"]]]}"#,
      #"{"metric":"u-alpha","continuum":[0,5],"segments":[[[0,6,"a"]],[[0,5,"a"]]]}"#,
      #"{"metric":"u-alpha","segments":[[[0,5]]]}"#, #"{"metric":"u-alpha","segments":[[[0,5,"a"]],5]}"#,
      #"{"metric":"u-alpha","continuum":[0,12.5],"segments":[[[0,5,"a"]],[[0,5,"a"]]]}"#,
      #"{"metric":"custom","units":[[1,2],[2,1]],"options":{"delta2":[[1,2,1e999]]}}"#,
      #"{"metric":"gamma","segments":[[[0,5,"a"]]]}"#,
      #"{"metric":"share","items":[["a","b",9223372036854775807,"x",1]]}"#,
      #"{"metric":"share","items":[["a","b",1,"x",-1]]}"#,
      #"{"metric":"boundaries","reference_masses":[9223372036854775807],"hypothesis_masses":[1]}"#,
      #"{"metric":"label sets","units":[[["a"],null],[null]]}"#,
      #"{"metric":"circular","units":[[1,2]],"options":{"U":0}}"#,
      #"{"metric":"spherical","units":[[1,2]]}"#,
    ])
  func faults(_ text: String) throws {
    let error = #expect(throws: PipelineError.self) {
      try ReliabilityCase.statistics(Array(text.utf8), file: "case.json")
    }
    guard case .badData(let findings)? = error else {
      Issue.record("no finding")
      return
    }
    #expect(findings[0].place.file == "case.json" && !findings[0].expected.isEmpty)
  }

  @Test(
    "Nothing but one coder, or one unit, has reasons and no NaN",
    arguments: ["[[1]]", "[]", "[[1,2]]", "[[null,null]]"])
  func little(_ units: String) throws {
    let text = #"{"metric":"ordinal","units":\#(units)}"#
    let value = try ReliabilityCase.statistics(Array(text.utf8), file: "case.json")
    #expect(!value.document.contains(": nan") && !value.document.contains(": inf"))
    #expect(value["pairable_units"]?.integer == (units == "[[1,2]]" ? 1 : 0))
  }

  private func number(_ value: JSONValue?) -> Double? {
    switch value {
    case .integer(let value): Double(value)
    case .number(let text): Double(text)
    default: nil
    }
  }
}
