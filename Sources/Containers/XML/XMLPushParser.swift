internal import CLibXML2

/// Reads an XML document in UTF-8 that arrives in pieces, by libxml2; the only file that sees it.
///
/// No entities but the five of XML, no DOCTYPE, no network, no files; the limits are those of `XMLLimits` and of
/// libxml2 itself. A class because it owns the library's parser, which calls it back.
package final class XMLPushParser {
  /// Elements are told apart by their local names.
  private let names: [String]
  private let events: any XMLEvents
  private var context: xmlParserCtxtPtr?
  private var tags = XMLTagGuard()
  private var failure: XMLFailure?
  private var depth = 0
  private var isStarted = false
  /// Bytes that the library takes at a time.
  private static let pieceBytes = 1 << 20
  /// The library gives each name one address; positions in `names` are remembered by it. Plain memory, because arrays
  /// of a class are checked and retained at each use.
  private let known: UnsafeMutablePointer<(name: UnsafePointer<UInt8>?, position: Int)>
  private static let knownNames = 64

  package init(names: [String], events: any XMLEvents) {
    self.names = names
    self.events = events
    known = .allocate(capacity: XMLPushParser.knownNames)
    known.initialize(repeating: (nil, -1), count: XMLPushParser.knownNames)
    XMLPushParser.prepareProcess
    qamtu_xml_silence_thread()
    var handler = XMLPushParser.handler()
    // Unretained: the context is freed when this object goes.
    let me = Unmanaged.passUnretained(self).toOpaque()
    context = xmlCreatePushParserCtxt(&handler, me, nil, 0, nil)
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue
    xmlCtxtUseOptions(context, Int32(truncatingIfNeeded: options))
  }

  deinit {
    xmlFreeParserCtxt(context)
    known.deallocate()
  }

  /// Reads the next piece of the document.
  ///
  /// - Throws: `XMLFailure`; nothing can be read afterwards.
  package func push(_ bytes: UnsafeRawBufferPointer) throws(XMLFailure) {
    if let failure { throw failure }
    let piece = bytes.bindMemory(to: UInt8.self)
    guard !piece.isEmpty else { return }
    do throws(XMLFailure) {
      if !isStarted { try checkStart(piece) }
      isStarted = true
      try tags.check(piece)
    } catch {
      failure = error
      throw error
    }
    for start in stride(from: 0, to: piece.count, by: XMLPushParser.pieceBytes) {
      let end = min(start + XMLPushParser.pieceBytes, piece.count)
      try parse(bytes.baseAddress.map { $0 + start }, end - start, isLast: false)
    }
  }

  /// Ends the document.
  ///
  /// - Throws: `XMLFailure` when it breaks off.
  package func finish() throws(XMLFailure) {
    if let failure { throw failure }
    guard isStarted else { throw .notUTF8 }
    try parse(nil, 0, isLast: true)
  }

  private func parse(_ start: UnsafeRawPointer?, _ count: Int, isLast: Bool) throws(XMLFailure) {
    guard let context else { throw .malformed(line: 0) }
    xmlParseChunk(context, start?.assumingMemoryBound(to: CChar.self), Int32(count), isLast ? 1 : 0)
    if failure == nil, qamtu_xml_is_well_formed(context) == 0 {
      failure = .malformed(line: Int(qamtu_xml_line(context)))
    }
    if let failure { throw failure }
  }

  /// Other encodings are refused: the parser would take them by their first bytes, and the guard reads bytes as UTF-8.
  private func checkStart(_ bytes: UnsafeBufferPointer<UInt8>) throws(XMLFailure) {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    let first = text.drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }.prefix(2)
    guard first.first == UInt8(ascii: "<"), first.last.map({ $0 != 0 }) ?? false else { throw .notUTF8 }
  }

  // MARK: - Calls of the library

  private func stop(_ failure: XMLFailure) {
    if self.failure == nil { self.failure = failure }
    xmlStopParser(context)
  }

  private func begin(_ name: UnsafePointer<UInt8>?, _ attributes: XMLAttributes) {
    guard failure == nil else { return }
    depth += 1
    if depth > XMLLimits.depth { return stop(.tooDeep) }
    events.begin(position(of: name), attributes)
  }

  private func end(_ name: UnsafePointer<UInt8>?) {
    guard failure == nil else { return }
    depth -= 1
    events.end(position(of: name))
  }

  private func text(_ start: UnsafePointer<UInt8>?, _ count: Int32) {
    guard failure == nil else { return }
    events.text(UnsafeBufferPointer(start: start, count: Int(count)))
  }

  @inline(__always)
  private func position(of name: UnsafePointer<UInt8>?) -> Int {
    guard let name else { return -1 }
    let slot = known + (Int(bitPattern: name) >> 3 & (XMLPushParser.knownNames - 1))
    if slot.pointee.name == name { return slot.pointee.position }
    let text = String(cString: name)
    let position = names.firstIndex(of: text) ?? -1
    slot.pointee = (name, position)
    return position
  }

  // MARK: - Settings

  /// Once for the whole process, before anything of the library is used on any thread: its tables are filled, which it
  /// would do without a lock, and no entity is ever loaded from anywhere.
  package static let prepareProcess: Void = {
    xmlInitParser()
    xmlSetExternalEntityLoader { _, _, _ in nil }
  }()

  private static func handler() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    qamtu_xml_use_sax2(&handler)
    qamtu_xml_silence(&handler)
    handler.internalSubset = { data, _, _, _ in XMLPushParser.of(data)?.stop(.doctype) }
    handler.startElementNs = { data, name, _, _, _, _, count, _, attributes in
      XMLPushParser.of(data)?.begin(name, XMLAttributes(parts: attributes, count: Int(count)))
    }
    handler.endElementNs = { data, name, _, _ in XMLPushParser.of(data)?.end(name) }
    handler.characters = { data, start, count in XMLPushParser.of(data)?.text(start, count) }
    // The same function for both, so that the library does not look which white space might be ignorable.
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    return handler
  }

  @inline(__always)
  private static func of(_ data: UnsafeMutableRawPointer?) -> XMLPushParser? {
    data.map { Unmanaged<XMLPushParser>.fromOpaque($0).takeUnretainedValue() }
  }
}
