import CodingStore
import CoverageModel
import Testing

@Suite("Requests that no plan can be made of")
struct AssignmentErrorTests {
  private static let items = ["first", "second"].map {
    AssignmentRequest.Item(id: $0, outlet: "khabar", kind: .broadcast, amount: 1000)
  }
  private static let two = ["aigul", "bolat"].map { AssignmentRequest.Person(id: $0) }

  private static func request(
    items: [AssignmentRequest.Item] = items, coders: [AssignmentRequest.Person] = two,
    standing: [(String, String)] = [], percent: Int = 0, gold: [String] = [], minimum: Int = 0
  ) -> AssignmentRequest {
    AssignmentRequest(
      items: items, coders: coders,
      standing: standing.map { .init(item: $0.0, coder: $0.1, purpose: .primary, isCoded: true) },
      doublePercent: percent, gold: gold, minimumDouble: minimum, seed: 1)
  }

  static let cases: [(AssignmentRequest, AssignmentError, String)] = [
    (
      request(percent: 101), .percentOutOfRange(101),
      "found 101 per cent double-coded; expected a whole number from 0 to 100."
    ),
    (
      request(percent: -1), .percentOutOfRange(-1),
      "found -1 per cent double-coded; expected a whole number from 0 to 100."
    ),
    (
      request(minimum: -5), .negativeMinimum(-5),
      "found -5 as least number of double-coded items a coder; expected 0 or more."
    ),
    (
      request(items: items + items), .repeatedItem("first"),
      "found the item \"first\" twice; expected each item once."
    ),
    (
      request(coders: two + two), .repeatedCoder("aigul"), "found the coder \"aigul\" twice; expected each coder once."
    ),
    (
      request(standing: [("first", "aigul"), ("first", "aigul")]),
      .repeatedAssignment(item: "first", coder: "aigul"),
      "found the item \"first\" twice with the coder \"aigul\"; expected it once."
    ),
    (
      request(standing: [("first", "aigul"), ("first", "bolat")]), .twoPrimaries(item: "first"),
      "found two primary coders of the item \"first\"; expected one at most."
    ),
    (
      request(standing: [("frist", "aigul")]), .unknownItem("frist", nearest: "first"),
      "found an assignment of the item \"frist\", which is not there. Did you mean \"first\"?"
    ),
    (
      request(standing: [("first", "xyz")]), .unknownCoder("xyz", nearest: nil),
      "found an assignment to the coder \"xyz\", who is not there."
    ),
    (
      request(gold: ["secnod"]), .unknownGold("secnod", nearest: "second"),
      "found the gold item \"secnod\", which is not there. Did you mean \"second\"?"
    ),
    (
      request(coders: [.init(id: "aigul", hasLeft: true)]), .nobodyToCode(items: 2),
      "found 2 items to hand out and no coder; expected one coder at least who has not left."
    ),
    (
      request(coders: [.init(id: "aigul")], percent: 50), .oneCoder(id: "aigul", doubles: 1),
      "found one coder, \"aigul\", for double coding (1 missing); expected two. Add a coder, or ask for none."
    ),
    (
      request(coders: [.init(id: "aigul")], minimum: 2), .oneCoder(id: "aigul", doubles: 2),
      "found one coder, \"aigul\", for double coding (2 missing); expected two. Add a coder, or ask for none."
    ),
  ]

  @Test("Each is refused in words that say what was found, expected and probably meant", arguments: cases)
  func refused(request: AssignmentRequest, error: AssignmentError, words: String) {
    #expect(throws: error) { try AssignmentPlanner.plan(request) }
    #expect(error.description == words)
  }
}
