/// Weighs the evidence for the encoding of one page.
struct EncodingDetection {
  /// What the header and the page claim, the header's first.
  private let claims: [(encoding: PageEncoding, source: EncodingDecision.Reason)]
  private let bytes: [UInt8]
  /// The scan up to the first fault.
  let scan: UTF8Scan
  private(set) var rejected: [EncodingDecision.Rejection] = []

  /// Single-byte encodings among which statistics choose, the first of equals first.
  private static let singleByteCandidates: [PageEncoding] = [
    .windows1252, .windows1251, .koi8R, .windows1250, .iso8859x2, .windows1253, .iso8859x7, .windows1254, .windows1256,
    .windows1255, .windows1257, .kz1048, .koi8U, .ibm866, .iso8859x5, .macCyrillic,
  ]
  /// By how much another single-byte encoding has to read better before a claim is set aside: on the mean of the pairs, and
  /// in all, so that a few stray bytes do not decide.
  private static let meanAdvantage = 0.8
  private static let wholeAdvantage = 60
  /// The mean level below which a page surely reads as a language.
  private static let sensible = 15
  /// The mean level from which on a page reads as nothing in any language.
  private static let senseless = 22
  /// UTF-8 with faults is still UTF-8 when the sequences that are right outnumber the faults by this.
  private static let sequencesPerFault = 4
  /// A page that claims a two-byte encoding and has no more sequences than this may look like UTF-8 by chance.
  private static let chanceSequences = 3

  init(bytes: [UInt8], contentType: String?) {
    self.bytes = bytes
    scan = bytes.withUnsafeBufferPointer { UTF8Scan($0, whole: false) }
    var labels: [CharsetPrescan.Claim] = []
    if let label = contentType.flatMap({ CharsetPrescan.charset(inContentType: $0) }) {
      labels.append(CharsetPrescan.Claim(label: label, source: .httpHeader))
    }
    let own = bytes.withUnsafeBufferPointer { CharsetPrescan.claims(in: $0) }
    // In a page a meta element is closer to what its author meant than an XML declaration.
    labels += own.filter { $0.source == .meta } + own.filter { $0.source != .meta }
    var claims: [(encoding: PageEncoding, source: EncodingDecision.Reason)] = []
    for claim in labels {
      if let encoding = PageEncoding(label: claim.label) {
        claims.append((encoding, claim.source))
      } else {
        rejected.append(.init(name: claim.label, source: claim.source, why: "no encoding has this name"))
      }
    }
    self.claims = claims
  }

  /// The encoding, what settled it, and the length of the byte order mark.
  mutating func decide() -> (PageEncoding, EncodingDecision.Reason, markLength: Int) {
    if let (encoding, length) = mark() {
      reject(allBut: encoding, because: "the page begins with the byte order mark of \(encoding.rawValue)")
      return (encoding, .bom, length)
    }
    let utf16 = bytes.withUnsafeBufferPointer { UTF16Text.isLittleEndian($0) }
    if let isLittleEndian = utf16 {
      let encoding: PageEncoding = isLittleEndian ? .utf16LittleEndian : .utf16BigEndian
      return settle(encoding, else: .statistics, because: "every second byte of the markup is NUL")
    }
    if scan.isASCII { return decideASCII() }
    if let claim = claims.first, claim.encoding.shape == .multiByte, scan.isValid,
      scan.multibyte <= EncodingDetection.chanceSequences
    {
      return settle(claim.encoding, else: claim.source, because: "the claim before it holds")
    }
    if scan.isValid {
      return settle(
        .utf8, else: .utf8Validity,
        because: "the bytes are valid UTF-8 with \(scan.multibyte) sequences of several bytes")
    }
    let whole = bytes.withUnsafeBufferPointer { UTF8Scan($0, whole: true) }
    if whole.multibyte >= EncodingDetection.sequencesPerFault * whole.faults {
      return settle(
        .utf8, else: .utf8Validity,
        because: "the bytes are UTF-8 but for \(whole.faultyBytes) among \(whole.multibyte) sequences of several bytes")
    }
    reject(only: .utf8, because: "\(whole.faults) faults among \(whole.multibyte) sequences of several bytes")
    for utf16 in [PageEncoding.utf16LittleEndian, .utf16BigEndian] {
      reject(only: utf16, because: "the bytes are no UTF-16 markup")
    }
    return decideByStatistics()
  }

  private func mark() -> (PageEncoding, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      // A template saved with a mark may stand before a page in another encoding.
      let rest = bytes.withUnsafeBufferPointer { UTF8Scan(UnsafeBufferPointer(rebasing: $0[3...]), whole: true) }
      let isMostlyValid = rest.multibyte >= EncodingDetection.sequencesPerFault * rest.faults
      return isMostlyValid ? (.utf8, 3) : nil
    }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    // A page of nothing but 0xFF 0xFE … is no more than noise, but it is the mark that says so.
    return bytes.starts(with: [0xFF, 0xFE]) ? (.utf16LittleEndian, 2) : nil
  }

  /// Text of ASCII alone is the same in all encodings but ISO-2022-JP, so a claim stands.
  private mutating func decideASCII() -> (PageEncoding, EncodingDecision.Reason, markLength: Int) {
    let switches: [[UInt8]] = [[0x1B, 0x24, 0x42], [0x1B, 0x24, 0x40]]
    var start = bytes.startIndex
    while let escape = bytes[start...].firstIndex(of: 0x1B) {
      if switches.contains(where: { bytes[escape...].starts(with: $0) }) {
        return settle(.iso2022JP, else: .statistics, because: "the page switches to Japanese by escape sequences")
      }
      start = escape + 1
    }
    if let claim = claims.first(where: { $0.encoding.shape != .utf16 && $0.encoding != .iso2022JP }) {
      // UTF-8 serves for reading: the bytes are the same.
      return settle(claim.encoding, else: claim.source, because: "the claim before it holds")
    }
    return settle(.utf8, else: .utf8Validity, because: "all bytes are ASCII")
  }

  private mutating func decideByStatistics() -> (PageEncoding, EncodingDecision.Reason, markLength: Int) {
    let (pairs, readings) = bytes.withUnsafeBufferPointer { bytes in
      (
        BytePairs(bytes),
        MultiByteReading.candidates.compactMap { MultiByteReading(bytes, in: $0.encoding, common: $0.common) }
      )
    }
    let singleByte = EncodingDetection.bestSingleByte(pairs)
    // The share of common characters, compared without division.
    let eastAsian = readings.filter(\.isPlausible).max { $0.common * $1.characters < $1.common * $0.characters }
    if let eastAsian, (singleByte?.level ?? .max) >= EncodingDetection.sensible * pairs.count {
      let claim = claims.first { EncodingDetection.isSameFamily($0.encoding, eastAsian.encoding) }
      return settle(
        claim?.encoding ?? eastAsian.encoding, else: .statistics,
        because:
          "\(eastAsian.common) of \(eastAsian.characters) characters are common ones in \(eastAsian.encoding.rawValue)")
    }
    if let claim = claims.first(where: { $0.encoding.shape == .multiByte }), isReadable(claim.encoding) {
      return settle(claim.encoding, else: claim.source, because: "the claim before it holds")
    }
    reject(where: { $0.shape == .multiByte }, because: "the bytes are none of its text")
    return decideSingleByte(pairs, best: singleByte)
  }

  private static func bestSingleByte(_ pairs: BytePairs) -> SingleByteReading? {
    var best: SingleByteReading?
    for candidate in singleByteCandidates {
      guard let reading = SingleByteReading(pairs, in: candidate) else { continue }
      if reading.level < best?.level ?? .max { best = reading }
    }
    return best
  }

  private mutating func decideSingleByte(
    _ pairs: BytePairs, best: SingleByteReading?
  ) -> (PageEncoding, EncodingDecision.Reason, markLength: Int) {
    for claim in claims where claim.encoding.shape == .singleByte {
      guard let best, let own = SingleByteReading(pairs, in: claim.encoding) else { continue }
      let advantage = own.level - best.level
      if advantage < EncodingDetection.wholeAdvantage
        || Double(advantage) < EncodingDetection.meanAdvantage * Double(pairs.count)
      {
        return settle(claim.encoding, else: claim.source, because: "the claim before it holds")
      }
    }
    guard let best, best.level < EncodingDetection.senseless * pairs.count else {
      return settle(.windows1252, else: .statistics, because: "the bytes read as no language")
    }
    return settle(
      best.encoding, else: .statistics,
      because: "the letters make words of \(best.language) in \(best.encoding.rawValue)")
  }

  /// Whether nearly all bytes say something in an encoding.
  private func isReadable(_ encoding: PageEncoding) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      let sample = bytes.prefix(1 << 18)
      let upper = sample.count { $0 >= 0x80 }
      return PageText.text(sample, in: encoding).replaced * 20 <= upper
    }
  }

  /// The decision for an encoding: by the claim that named it, else for the reason given; all other claims are set aside.
  private mutating func settle(
    _ encoding: PageEncoding, else reason: EncodingDecision.Reason, because why: String
  ) -> (PageEncoding, EncodingDecision.Reason, markLength: Int) {
    let claim = claims.first { $0.encoding == encoding }
    reject(allBut: encoding, because: why)
    return (encoding, claim?.source ?? reason, 0)
  }

  private mutating func reject(allBut encoding: PageEncoding, because why: String) {
    reject(where: { $0 != encoding }, because: why)
  }

  private mutating func reject(only encoding: PageEncoding, because why: String) {
    reject(where: { $0 == encoding }, because: why)
  }

  private mutating func reject(where isWrong: (PageEncoding) -> Bool, because why: String) {
    for claim in claims where isWrong(claim.encoding) {
      let isKnown = rejected.contains { $0.name == claim.encoding.rawValue && $0.source == claim.source }
      if !isKnown {
        rejected.append(.init(name: claim.encoding.rawValue, source: claim.source, why: why))
      }
    }
  }

  /// GBK is gb18030 by another name.
  private static func isSameFamily(_ first: PageEncoding, _ second: PageEncoding) -> Bool {
    first == second || (first == .gbk && second == .gb18030)
  }
}
