import Foundation
import TestSupport

/// When a process is killed.
struct KillMoment {
  private enum Aim {
    /// Some time after the start.
    case anywhere(microseconds: Int)
    /// Some time after changes begin to be written beside the database, or into it.
    case log(microseconds: Int)
    case database(microseconds: Int)
  }

  private let aim: Aim

  /// A random moment, when a run that is left in peace takes `length`.
  init(_ random: inout SeededRandom, length: Duration) {
    let whole = Int(length / .microseconds(1))
    aim =
      switch Int.random(in: 0..<4, using: &random) {
      case 0: .log(microseconds: Int.random(in: 0...max(1, whole / 20), using: &random))
      case 1: .database(microseconds: Int.random(in: 0...max(1, whole / 50), using: &random))
      default: .anywhere(microseconds: Int.random(in: 0...whole * 11 / 10, using: &random))
      }
  }

  /// Waits for the moment, or for the end of the run.
  func wait(for run: Program.Run, in workspace: String) {
    switch aim {
    case .anywhere(let microseconds): usleep(UInt32(clamping: microseconds))
    case .log(let microseconds): wait(for: run, until: "-wal", in: workspace, microseconds)
    case .database(let microseconds): wait(for: run, until: "", in: workspace, microseconds)
    }
  }

  private func wait(for run: Program.Run, until suffix: String, in workspace: String, _ microseconds: Int) {
    let path = workspace + "/workspace.sqlite" + suffix
    let first = KillMoment.state(of: path)
    while run.isRunning, KillMoment.state(of: path) == first || KillMoment.state(of: path)[0] == 0 { usleep(200) }
    usleep(UInt32(clamping: microseconds))
  }

  /// Size and time of the last change; zero for no file.
  private static func state(of path: String) -> [Int] {
    var status = stat()
    guard stat(path, &status) == 0 else { return [0] }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    return [Int(status.st_size), time.tv_sec, time.tv_nsec]
  }
}
