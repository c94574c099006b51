#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// One pass over a page's bytes that leaves out what the parser is not asked for and what would break it.
///
/// libxml2 takes quadratic time for tags with thousands of attributes and for unmatched end tags under deep nesting, loses the page after
/// a NUL in a tag, and knows only HTML 4. So scripts, styles, comments and drawings are left out; attributes that nobody
/// looks at are dropped; elements that HTML 4 does not know are written as `div` or `span` with their number in an attribute `q`.
struct PageGuard {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var page = GuardedPage()
  private var depth = 0
  /// Whether the script that is being read holds structured data.
  private var isData = false
  private var flattened = 0
  private var flattenedTags = 0
  private var attributesDropped = 0
  private var valuesDropped = 0

  /// - Parameter text: valid UTF-8.
  static func guarded(_ text: [UInt8]) -> GuardedPage {
    let cut = text.count - GuardLimits.pageBytes
    return text.withUnsafeBufferPointer { all in
      var pageGuard = PageGuard(bytes: UnsafeBufferPointer(rebasing: all[..<min(all.count, GuardLimits.pageBytes)]))
      pageGuard.run()
      if cut > 0 { pageGuard.page.notes.append(.pageCut(bytes: cut)) }
      return pageGuard.page
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    page.markup.reserveCapacity(bytes.count)
  }

  private mutating func run() {
    while let tag = find(UInt8(ascii: "<"), from: position) {
      copy(position..<tag)
      position = tag
      markup()
    }
    copy(position..<bytes.count)
    replaceNULs()
    if attributesDropped > 0 { page.notes.append(.attributesDropped(tags: attributesDropped)) }
    if valuesDropped > 0 { page.notes.append(.valuesDropped(valuesDropped)) }
    if flattenedTags > 0 { page.notes.append(.nestingFlattened(tags: flattenedTags)) }
  }

  /// Reads what begins with the `<` at `position`.
  private mutating func markup() {
    guard position + 1 < bytes.count else { return escape() }
    switch bytes[position + 1] {
    case UInt8(ascii: "!"): declaration()
    case UInt8(ascii: "?"): position = (find(UInt8(ascii: ">"), from: position) ?? bytes.count - 1) + 1
    case UInt8(ascii: "/"): endTag()
    case let byte where isLetter(byte): startTag()
    default: escape()
    }
  }

  /// A `<` that begins no tag.
  private mutating func escape() {
    page.markup.append(contentsOf: [0x26, 0x6C, 0x74, 0x3B])
    position += 1
  }

  private mutating func declaration() {
    guard starts(with: "<!--", at: position) else {
      // A document type or a bogus comment; neither holds text.
      position = (find(UInt8(ascii: ">"), from: position) ?? bytes.count - 1) + 1
      return
    }
    var search = position + 2
    while let dash = find(UInt8(ascii: "-"), from: search) {
      if starts(with: "-->", at: dash) || starts(with: "--!>", at: dash) {
        position = (find(UInt8(ascii: ">"), from: dash) ?? bytes.count - 1) + 1
        return
      }
      search = dash + 1
    }
    page.notes.append(.unclosed("a comment"))
    position += 4
  }

  // MARK: Tags

  private mutating func endTag() {
    let name = nameRange(from: position + 2)
    guard !name.isEmpty else {
      position = (find(UInt8(ascii: ">"), from: position) ?? bytes.count - 1) + 1
      return
    }
    position = (find(UInt8(ascii: ">"), from: name.upperBound) ?? bytes.count - 1) + 1
    let element = GuardedElement.of(slice(name))
    guard element.role == .ordinary else { return }
    if element.nests {
      if flattened > 0 {
        flattened -= 1
        return
      }
      depth = max(0, depth - 1)
    }
    page.markup.append(contentsOf: [0x3C, 0x2F])
    if let substitute = element.substitute {
      page.markup.append(contentsOf: substitute.utf8)
    } else {
      copyName(name)
    }
    page.markup.append(UInt8(ascii: ">"))
  }

  private mutating func startTag() {
    let name = nameRange(from: position + 1)
    let element = GuardedElement.of(slice(name))
    let start = page.markup.count
    page.markup.append(UInt8(ascii: "<"))
    if let substitute = element.substitute {
      page.markup.append(contentsOf: substitute.utf8)
      page.markup.append(contentsOf: [0x20, 0x71, 0x3D])
      page.markup.append(contentsOf: String(element.tag.rawValue).utf8)
    } else {
      copyName(name)
    }
    position = name.upperBound
    let isSelfClosing = copyAttributes(of: element)
    page.markup.append(UInt8(ascii: ">"))
    switch element.role {
    case .void: return
    case .dropped:
      page.markup.removeSubrange(start...)
      return
    case .raw:
      page.markup.removeSubrange(start...)
      if !(isSelfClosing && element.tag == .svg) { skipRaw(element, name: name) }
      return
    case .ordinary: break
    }
    if element.nests {
      if flattened > 0 || depth >= GuardLimits.depth {
        page.markup.removeSubrange(start...)
        flattened += 1
        flattenedTags += 1
      } else {
        depth += 1
      }
    }
    if element.tag == .title { copyTitle() }
  }

  /// Copies the attributes that somebody looks at and moves past the tag's end. Returns whether the tag closes itself.
  private mutating func copyAttributes(of element: GuardedElement) -> Bool {
    var count = 0
    var isCut = false
    isData = false
    var isSelfClosing = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: ">") {
        position += 1
        break
      }
      if byte == UInt8(ascii: "<") { break }
      if isSpace(byte) || byte == UInt8(ascii: "/") {
        isSelfClosing = byte == UInt8(ascii: "/")
        position += 1
        continue
      }
      isSelfClosing = false
      let name = attributeNameRange(from: position)
      position = max(name.upperBound, position + 1)
      let value = attributeValue()
      count += 1
      guard count <= GuardLimits.attributes else {
        isCut = true
        continue
      }
      if element.tag == .script {
        if contains("ld+json", in: value) { isData = true }
        continue
      }
      guard GuardedElement.code(attribute: slice(name)) != NameTable.unknown else { continue }
      guard value.count <= GuardLimits.valueBytes else {
        valuesDropped += 1
        continue
      }
      page.markup.append(UInt8(ascii: " "))
      copy(name)
      copyValue(value)
    }
    if isCut { attributesDropped += 1 }
    return isSelfClosing
  }

  /// The value after an attribute's name, without its quotes; moves past it.
  private mutating func attributeValue() -> Range<Int> {
    var next = position
    while next < bytes.count, isSpace(bytes[next]) { next += 1 }
    guard next < bytes.count, bytes[next] == UInt8(ascii: "=") else { return position..<position }
    next += 1
    while next < bytes.count, isSpace(bytes[next]) { next += 1 }
    guard next < bytes.count else {
      position = next
      return next..<next
    }
    let quote = bytes[next]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let end = find(quote, from: next + 1) ?? bytes.count
      position = min(end + 1, bytes.count)
      return next + 1..<end
    }
    let start = next
    while next < bytes.count, !isSpace(bytes[next]), bytes[next] != UInt8(ascii: ">") { next += 1 }
    position = next
    return start..<next
  }

  private mutating func copyValue(_ value: Range<Int>) {
    guard !value.isEmpty else { return }
    let quote = slice(value).contains(UInt8(ascii: "\"")) ? UInt8(ascii: "'") : UInt8(ascii: "\"")
    page.markup.append(contentsOf: [UInt8(ascii: "="), quote])
    copy(value)
    page.markup.append(quote)
  }

  // MARK: Raw elements

  /// Moves past an element whose content is no markup; keeps it when it is structured data.
  private mutating func skipRaw(_ element: GuardedElement, name: Range<Int>) {
    let start = position
    guard let end = endOfRaw(name: name) else {
      page.notes.append(.unclosed("an element \(String(decoding: slice(name), as: UTF8.self))"))
      return
    }
    if element.tag == .script, isData, page.dataBlocks.count < GuardLimits.dataBlocks,
      end - start <= GuardLimits.dataBlockBytes
    {
      page.dataBlocks.append(Array(slice(start..<end)))
    }
    position = (find(UInt8(ascii: ">"), from: end) ?? bytes.count - 1) + 1
  }

  private mutating func copyTitle() {
    guard let end = endOfRaw(name: position..<position, literal: "title") else { return }
    while let stray = find(UInt8(ascii: "<"), from: position), stray < end {
      copy(position..<stray)
      page.markup.append(contentsOf: [0x26, 0x6C, 0x74, 0x3B])
      position = stray + 1
    }
    copy(position..<end)
    position = end
  }

  /// Where the end tag of the raw element begins that starts before `position`.
  private func endOfRaw(name: Range<Int>, literal: String? = nil) -> Int? {
    let wanted = literal.map { Array($0.utf8) } ?? slice(name).map { $0 | 0x20 }
    var search = position
    while let tag = find(UInt8(ascii: "<"), from: search) {
      let after = tag + 2 + wanted.count
      if tag + 1 < bytes.count, bytes[tag + 1] == UInt8(ascii: "/"), after <= bytes.count,
        zip(slice(tag + 2..<after), wanted).allSatisfy({ $0 | 0x20 == $1 }),
        after == bytes.count || !isNameByte(bytes[after])
      {
        return tag
      }
      search = tag + 1
    }
    return nil
  }

  // MARK: Bytes

  private func find(_ byte: UInt8, from start: Int) -> Int? {
    guard start < bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + start, Int32(byte), bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  private func slice(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: bytes[range]) }

  private mutating func copy(_ range: Range<Int>) {
    if !range.isEmpty { page.markup.append(contentsOf: slice(range)) }
  }

  private mutating func copyName(_ name: Range<Int>) {
    copy(name.lowerBound..<min(name.upperBound, name.lowerBound + GuardLimits.nameBytes))
  }

  private func nameRange(from start: Int) -> Range<Int> {
    var end = start
    guard end < bytes.count, isLetter(bytes[end]) else { return start..<start }
    while end < bytes.count, isNameByte(bytes[end]) { end += 1 }
    return start..<end
  }

  private func attributeNameRange(from start: Int) -> Range<Int> {
    var end = start
    while end < bytes.count {
      switch bytes[end] {
      case UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/"), 0x20, 0x09, 0x0A, 0x0C, 0x0D: return start..<end
      default: end += 1
      }
    }
    return start..<end
  }

  private func starts(with text: StaticString, at start: Int) -> Bool {
    guard let base = bytes.baseAddress, start + text.utf8CodeUnitCount <= bytes.count else { return false }
    return memcmp(base + start, text.utf8Start, text.utf8CodeUnitCount) == 0
  }

  private func contains(_ text: String, in range: Range<Int>) -> Bool {
    let wanted = Array(text.utf8)
    guard range.count >= wanted.count else { return false }
    return (range.lowerBound...range.upperBound - wanted.count).contains { start in
      zip(slice(start..<start + wanted.count), wanted).allSatisfy { $0 | 0x20 == $1 | 0x20 }
    }
  }

  private mutating func replaceNULs() {
    guard page.markup.contains(0) else { return }
    var count = 0
    for place in page.markup.indices where page.markup[place] == 0 {
      page.markup[place] = UInt8(ascii: " ")
      count += 1
    }
    page.notes.append(.nulBytes(count))
  }

  private func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C || byte == 0
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    !isSpace(byte) && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "/") && byte != UInt8(ascii: "<")
  }
}
