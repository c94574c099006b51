internal import CoverageModel
internal import Foundation
internal import Pipeline
internal import Synchronization

/// One line on the terminal that says how far a long run has come; there is none where standard error is no terminal.
final class ProgressLine: Sendable {
  private let start = ContinuousClock.now
  private let last = Mutex(ContinuousClock.now)

  init?() {
    guard isatty(FileHandle.standardError.fileDescriptor) == 1 else { return nil }
  }

  /// Shows the progress, a few times a second at most.
  func show(_ progress: ExtractProgress) {
    let now = ContinuousClock.now
    let isDue = last.withLock { last in
      guard now - last > .milliseconds(200) else { return false }
      last = now
      return true
    }
    if isDue { write("\r\u{1B}[K" + ProgressLine.text(progress, seconds: Int((now - start).components.seconds))) }
  }

  /// Clears the line.
  func end() { write("\r\u{1B}[K") }

  /// Pages, rate and time left.
  private static func text(_ progress: ExtractProgress, seconds: Int) -> String {
    var text = Counted.text(progress.pages, "page")
    guard seconds > 0 else { return text }
    text += ", \(progress.pages / seconds) a second"
    // The source is ahead of what was written, and estimates from its first moments say nothing.
    if let done = progress.done, done >= 10, done < 1000 {
      let left = seconds * (1000 - done) / done
      text += ", \(done / 10) %, \(left / 60):\(padded(left % 60, 2)) left"
    }
    return text
  }

  private func write(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }
}
