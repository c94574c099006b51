internal import Foundation

/// What a person says a page's article is, as one line of `truth.jsonl`.
struct PageTruth: Decodable, Sendable {
  let id: String
  let host: String
  let url: String?
  let html: String
  let body: String?
  let with: [String]?
  let without: [String]?
  let suspect: String?

  static func read(_ path: String) throws -> [PageTruth] {
    let decoder = JSONDecoder()
    return try Data(contentsOf: URL(fileURLWithPath: path)).split(separator: UInt8(ascii: "\n")).map {
      try decoder.decode(PageTruth.self, from: $0)
    }
  }
}
