import Foundation
import Reliability

/// Times agreement of two coders' segments: lines of coder (0 or 1), start, end and label, separated by blanks.
struct TimelineBenchmark {
  private let programme: Programme

  init(file: String, length: Int64) throws {
    var coders: [[TimelineSegment]] = [[], []]
    for line in try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n") {
      let parts = line.split(separator: " ")
      guard parts.count == 4, let coder = Int(parts[0]), let start = Int64(parts[1]), let end = Int64(parts[2]) else {
        continue
      }
      coders[coder].append(TimelineSegment(start: start, end: end, label: String(parts[3])))
    }
    programme = try Programme(begin: 0, end: length, coders: coders)
  }

  /// One line of JSON: processor seconds of the u-alpha family and of gamma, the best of some turns.
  func run() {
    var (alphas, gammas) = (Double.infinity, Double.infinity)
    var alpha = Coefficient.failure(.nothingPairable)
    var gamma: TimelineGamma?
    for _ in 0..<20 {
      let watch = Stopwatch()
      alpha = TimelineAlpha([programme]).uAlpha
      alphas = min(alphas, watch.read().cpu)
    }
    for _ in 0..<5 {
      let watch = Stopwatch()
      // Thirty random timelines, as those that it is compared with draw.
      gamma = TimelineGamma(programme, 0, 1, precision: 1)
      gammas = min(gammas, watch.read().cpu)
    }
    let value = (try? alpha.get()) ?? .nan
    print(
      #"{"u_alpha": \#(value), "u_alpha_cpu": \#(alphas), "gamma": \#((try? gamma?.gamma.get()) ?? .nan), "#
        + #""observed": \#(gamma?.observedDisorder ?? .nan), "samples": \#(gamma?.samples ?? 0), "gamma_cpu": \#(gammas)}"#
    )
  }
}
