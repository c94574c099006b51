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

  /// Shows the progress over what was shown before, a few times a second at most.
  func show(_ progress: RunProgress) {
    let now = ContinuousClock.now
    let isDue = last.withLock { last in
      guard now - last > .milliseconds(200) else { return false }
      last = now
      return true
    }
    guard isDue else { return }
    let line = ProgressText.line(
      progress, milliseconds: Int((now - start) / .milliseconds(1)), width: ProgressLine.width)
    Console.errorText("\r\u{1B}[K" + line)
  }

  /// Clears the line.
  func end() { Console.errorText("\r\u{1B}[K") }

  /// A longer line would wrap, and could not be overwritten.
  private static var width: Int {
    var size = winsize()
    guard ioctl(FileHandle.standardError.fileDescriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 1 else {
      return 79
    }
    return Int(size.ws_col) - 1
  }
}
