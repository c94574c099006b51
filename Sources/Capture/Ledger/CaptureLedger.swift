internal import Containers

/// Keeps a capture: every exchange in the archive, every outcome in the journal, in this order.
package actor CaptureLedger {
  private var archive: WARCWriter
  private var journal: CaptureJournal
  private var leftovers: CaptureLeftovers
  private let warcPath: String
  private let onLine: @Sendable (CaptureLine) -> Void
  private var pages: [String?: [CaptureOutcome: Int]] = [:]
  private var failedListings: [String?: Int] = [:]
  private var doneBefore = 0

  /// The journal that belongs to an archive.
  package static func journalPath(of warcPath: String) -> String { warcPath + ".journal.ndjson" }

  /// Opens the archive and its journal, or makes them.
  ///
  /// `software` is the program with its version, for the archive's first record; `onLine` is told of each outcome once it is kept.
  ///
  /// - Throws: `CaptureError`.
  package init(
    warcPath: String, software: String, agent: UserAgent, date: Int64, onLine: @escaping @Sendable (CaptureLine) -> Void
  ) throws(CaptureError) {
    self.warcPath = warcPath
    self.onLine = onLine
    // The archive first: it is refused while another capture writes to it, and the journal is left alone then.
    var archive = try CaptureLedger.archive(warcPath)
    let journal = try CaptureJournal(path: CaptureLedger.journalPath(of: warcPath))
    leftovers = CaptureLeftovers(path: warcPath, from: journal.roundStart) { journal.round[$0] != nil }
    do throws(WARCWriter.Failure) {
      let values = HeaderFields([
        .init("software", software), .init("format", "WARC File Format 1.1"),
        .init("http-header-user-agent", agent.text), .init("robots", "classic"),
      ])
      try archive.write(.warcinfo(values, date: date))
    } catch {
      throw .output(path: error.path, reason: error.reason)
    }
    self.archive = archive
    self.journal = journal
  }

  private static func archive(_ path: String) throws(CaptureError) -> WARCWriter {
    do throws(WARCWriter.Failure) {
      return try WARCWriter(path: path, compression: path.hasSuffix(".gz") ? .gzip : .none)
    } catch {
      throw .output(path: error.path, reason: error.reason)
    }
  }

  /// A whole answer that the archive holds already and the journal does not speak of, with the digest of its body; given once.
  func leftover(_ address: WebAddress) -> (exchange: Exchange, digest: String)? {
    leftovers.take(address).map { exchange in
      (exchange, exchange.answer.payload.withUnsafeBytes { LabelledDigest(.sha256, of: $0).text })
    }
  }

  /// Writes an exchange to the archive; returns the digest of the body, nil when the answer is not whole. A question without any
  /// answer is not kept.
  ///
  /// - Throws: `CaptureError.output`.
  func record(_ exchange: Exchange) throws(CaptureError) -> String? {
    guard exchange.answer.head != nil else { return nil }
    let url = exchange.address.description
    let payload = exchange.answer.payload
    let digest = payload.withUnsafeBytes { LabelledDigest(.sha256, of: $0).text }
    var fields = HeaderFields()
    fields.append("WARC-IP-Address", exchange.peer.description)
    var answerFields = fields
    // Of the body without the marks of chunks, as the standard has it.
    answerFields.append("WARC-Payload-Digest", digest)
    if let fault = exchange.fault { answerFields.append("WARC-Truncated", CaptureLedger.truncation(fault)) }
    do throws(WARCWriter.Failure) {
      let answer = try archive.write(
        WARCDraft(
          .response, targetURI: url, date: exchange.date, contentType: "application/http;msgtype=response",
          block: exchange.answer.bytes, fields: answerFields))
      fields.append("WARC-Concurrent-To", answer.id)
      try archive.write(
        WARCDraft(
          .request, targetURI: url, date: exchange.date, contentType: "application/http;msgtype=request",
          block: exchange.request, fields: fields))
    } catch {
      throw .output(path: error.path, reason: error.reason)
    }
    return exchange.fault == nil ? digest : nil
  }

  /// Keeps an outcome, once everything it speaks of is on the disk.
  ///
  /// - Throws: `CaptureError.output`.
  func finish(_ line: CaptureLine) throws(CaptureError) {
    if line.outcome != .skipped {
      do throws(WARCWriter.Failure) {
        try archive.sync()
      } catch {
        throw .output(path: error.path, reason: error.reason)
      }
      try journal.append(line)
    }
    switch line.kind {
    case .page: pages[line.outlet, default: [:]][line.outcome, default: 0] += 1
    case .front, .listing: failedListings[line.outlet, default: 0] += line.outcome.isFine ? 0 : 1
    case .robots: break
    }
    onLine(line)
  }

  /// Whether an interrupted run has done this page; counted when it has.
  func passesOver(_ url: String) -> Bool {
    guard let line = journal.round[url], line.kind == .page, line.outcome.isSettled else { return false }
    doneBefore += 1
    return true
  }

  func validators(_ url: String) -> Validators? { journal.validators[url] }

  /// Ends the round and counts it up.
  ///
  /// - Throws: `CaptureError.output`.
  func endRound(time: Int64) throws(CaptureError) -> CaptureSummary {
    try journal.endRound(time: time, archiveBytes: archive.count)
    let outlets = Set(pages.keys).union(failedListings.keys)
    let ids = outlets.compactMap { $0 }.sorted().map(Optional.some) + (outlets.contains(nil) ? [nil] : [])
    return CaptureSummary(
      rows: ids.map { .init(outlet: $0, pages: pages[$0] ?? [:], failedListings: failedListings[$0] ?? 0) },
      doneBefore: doneBefore)
  }

  /// Why a record is not whole, in the words of WARC 1.1, section 5.13.
  private static func truncation(_ fault: ExchangeFault) -> String {
    switch fault {
    case .tooLarge: "length"
    case .timeout: "time"
    case .connection, .tls, .cancelled: "disconnect"
    case .badAnswer: "unspecified"
    }
  }
}
