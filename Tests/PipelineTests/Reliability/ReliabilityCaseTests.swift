import Containers
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

  private func number(_ value: JSONValue?) -> Double? {
    switch value {
    case .integer(let value): Double(value)
    case .number(let text): Double(text)
    default: nil
    }
  }
}
