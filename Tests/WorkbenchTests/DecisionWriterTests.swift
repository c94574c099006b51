import CodingStore
import Foundation
import Pipeline
import Testing

@testable import Workbench

@Suite("Decisions that arrive together")
struct DecisionWriterTests {
  @Test("Each is kept once and in its order, however many come at the same time")
  func together() async throws {
    let sandbox = try DeskSandbox()
    let writer = DecisionWriter(sandbox.desk)
    let coders = (0..<50).map { "coder-\($0)" }
    func decision(_ coder: String, _ number: Int) -> CoderDecision {
      CoderDecision(
        item: "tv-0", coder: coder, sequence: 0, id: "\(coder)-\(number)", at: 1, label: "", record: "{}",
        isFinish: false)
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for coder in coders {
        group.addTask {
          for number in 0..<10 {
            let one = decision(coder, number)
            for _ in 0..<2 {
              let entry = try await writer.keep(one, base: number)
              #expect(entry == .kept(sequence: number + 1))
            }
          }
        }
      }
      try await group.waitForAll()
    }
    for coder in coders {
      let kept = try sandbox.desk.asking { try $0.decisions(item: "tv-0", coder: coder) }
      #expect(kept.map(\.id) == (0..<10).map { "\(coder)-\($0)" } && kept.map(\.sequence) == Array(1...10))
    }
  }

  @Test("Of several that follow the same one, exactly one is kept")
  func race() async throws {
    let sandbox = try DeskSandbox()
    let writer = DecisionWriter(sandbox.desk)
    let kept = try await withThrowingTaskGroup(of: Bool.self) { group in
      for number in 0..<40 {
        group.addTask {
          let one = CoderDecision(
            item: "tv-0", coder: "aigul", sequence: 0, id: "tab-\(number)", at: 1, label: "", record: "{}",
            isFinish: false)
          if case .kept = try await writer.keep(one, base: 0) { return true }
          return false
        }
      }
      return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(kept == 1)
    #expect(try sandbox.desk.asking { try $0.decisions(item: "tv-0", coder: "aigul").count } == 1)
  }
}
