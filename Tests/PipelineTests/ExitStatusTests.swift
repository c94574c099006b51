import CoverageModel
import Pipeline
import Testing

@Suite("Exit status and what is printed")
struct ExitStatusTests {
  private func finding(_ severity: Finding.Severity, _ rule: String = "rule", found: String = "x") -> Finding {
    Finding(severity, rule: rule, place: Finding.Place(file: "f"), found: found, expected: "y", mend: "")
  }

  @Test("The gravest finding decides, and a file that cannot be read outweighs bad data")
  func findings() {
    #expect(ExitStatus([]) == .fine)
    #expect(ExitStatus([finding(.warning)]) == .findings)
    #expect(ExitStatus([finding(.warning), finding(.error)]) == .badData)
    #expect(ExitStatus([finding(.error), finding(.error, "unreadable-file")]) == .unreadable)
  }

  @Test("Each kind of failure has the number of the documented table")
  func failures() {
    let numbers = [
      PipelineError.audit([]), .usage(""), .badData([finding(.error)]), .badData([finding(.error, "unreadable-file")]),
      .unreadable(path: "", reason: ""), .output(path: "", reason: ""),
    ].map { ExitStatus($0).rawValue }
    #expect(numbers == [1, 64, 65, 66, 66, 74])
  }

  @Test("A finding stays one line and cannot steer the terminal")
  func controls() {
    let text = PipelineError.badData([finding(.error, found: "a\u{1B}[2Jb\nc\u{7F}\u{9B}\u{202E}é")]).description
    #expect(text.contains("a␛[2Jb␊c␡\u{FFFD}\u{FFFD}é"))
    #expect(TerminalText.lines("a\n\tb\u{0}") == "a\n\tb␀")
  }

  @Test("One is singular", arguments: [(0, "0 errors"), (1, "1 error"), (2, "2 errors"), (21, "21 errors")])
  func counted(count: Int, text: String) {
    #expect(Counted.text(count, "error") == text)
    #expect(Counted.text(1, "row adds", "rows add") == "1 row adds")
  }
}
