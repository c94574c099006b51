internal import CoverageModel

extension AttributionRecord {
  /// Lends the texts of actor, mode, capacity, tone and gender as files write them; an empty gender is the actor's.
  func withTexts(
    _ body: (
      UnsafeRawBufferPointer, UnsafeRawBufferPointer, UnsafeRawBufferPointer, UnsafeRawBufferPointer,
      UnsafeRawBufferPointer
    ) -> Void
  ) {
    let texts = [actor, mode.name, capacity.name, tone.name, gender?.name ?? ""].map { Array($0.utf8) }
    texts[0].withUnsafeBytes { actor in
      texts[1].withUnsafeBytes { mode in
        texts[2].withUnsafeBytes { capacity in
          texts[3].withUnsafeBytes { tone in
            texts[4].withUnsafeBytes { gender in body(actor, mode, capacity, tone, gender) }
          }
        }
      }
    }
  }
}
