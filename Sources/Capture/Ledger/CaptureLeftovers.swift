internal import Containers

/// Answers that an archive holds and no line of its journal speaks of: the run was killed between the two.
///
/// A run that goes on takes them from the archive instead of asking again, so that no page is captured twice.
struct CaptureLeftovers: Sendable {
  private let path: String
  /// Where the records are in the file, by address.
  private var offsets: [String: Int] = [:]

  /// - Parameters:
  ///   - path: The archive; what cannot be read of it holds no answer that could be taken.
  ///   - start: Where the records of the round begin, in bytes of the file; nil when nobody knows.
  ///   - isKnown: Whether the journal has the outcome of an address.
  init(path: String, from start: Int?, isKnown: (String) -> Bool) {
    self.path = path
    guard let start, var reader = try? WARCReader(.path(path), from: start, digests: .none) else { return }
    while let event = try? reader.next() {
      guard case .record(let record) = event, record.kind == .response, record.faults.isEmpty, record.isComplete,
        record.place.inflated == 0, record.fields["WARC-Truncated"] == nil, let url = record.targetURI, !isKnown(url)
      else { continue }
      offsets[url] = start + record.place.offset
    }
  }

  /// The whole answer of an address, once. One that asks to come again, and a robots.txt, are left where they are.
  mutating func take(_ address: WebAddress) -> Exchange? {
    guard let offset = offsets.removeValue(forKey: address.description), address.path != "/robots.txt",
      var reader = try? WARCReader(.path(path), from: offset), case .record(let record)? = try? reader.next(),
      record.faults.isEmpty, let peer = record.fields["WARC-IP-Address"].flatMap({ IPAddress($0) }),
      let date = record.date, let answer = CaptureLeftovers.answer(record.block),
      !PageFetcher.passing.contains(answer.head?.status ?? 0)
    else { return nil }
    return Exchange(address: address, peer: peer, date: date, request: [], answer: answer, fault: nil)
  }

  private static func answer(_ bytes: [UInt8]) -> Answer? {
    var reader = AnswerReader(limits: ExchangeLimits(headBytes: bytes.count, bodyBytes: bytes.count))
    do throws(ExchangeFault) {
      try reader.push(bytes)
      try reader.close()
      return reader.answer
    } catch {
      return nil
    }
  }
}
