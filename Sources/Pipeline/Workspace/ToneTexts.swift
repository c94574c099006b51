internal import CoverageModel

/// The steps of the tone scale as files write them, at places in memory that never change.
final class ToneTexts {
  private let steps: [UnsafeRawBufferPointer]

  init() {
    steps = (-2...2).map { step in
      let text = Array((Tone.judged(step)?.name ?? "").utf8)
      let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: text.count, alignment: 1)
      copy.copyBytes(from: text)
      return UnsafeRawBufferPointer(copy)
    }
  }

  deinit { for step in steps { step.deallocate() } }

  /// Nil for no step, or one that is not of the scale.
  func text(step: Int64?) -> UnsafeRawBufferPointer? {
    guard let step, (-2...2).contains(step) else { return nil }
    return steps[Int(step) + 2]
  }
}
