import Testing

@testable import Pipeline

@Suite("The line that shows a run's progress")
struct ProgressTextTests {
  private func line(_ pages: Int, _ done: Int?, _ seconds: Int, note: String = "", width: Int = 79) -> String {
    ProgressText.line(RunProgress(pages: pages, done: done, note: note), milliseconds: seconds * 1000, width: width)
  }

  @Test("Bar, rate and time left are those of the run so far")
  func figures() {
    #expect(line(1, nil, 0) == "1 page")
    #expect(line(600, 250, 60) == "[#####...............] 25 %, 600 pages, 10 a second, 3:00 left")
    #expect(line(600, 100, 3600) == "[##..................] 10 %, 600 pages, 10 a minute, 9:00:00 left")
    #expect(line(20, nil, 10, note: "2 failed") == "20 pages, 120 a minute; 2 failed")
    // Nothing is estimated from the first hundredth, nor at the end.
    #expect(line(20, 9, 1) == "20 pages, 20 a second")
    #expect(line(20, 1000, 1) == "20 pages, 20 a second")
  }

  @Test("The line is no longer than the terminal, and what a page's address holds does nothing there")
  func width() {
    let long = line(1, nil, 0, note: String(repeating: "x", count: 500), width: 40)
    #expect(long.count == 40)
    #expect(line(1, nil, 0, note: "a\u{1B}[2Jb\n") == "1 page; a\u{241B}[2Jb\u{240A}")
  }
}
