/// The part of a file that a `Range` header asks for (RFC 9110, 14.2).
enum ByteRange: Equatable {
  /// The header is missing, or none that has to be heeded: the whole file.
  case whole
  case part(ClosedRange<Int>)
  /// Nothing of the file is in the range.
  case beyond

  /// Several ranges at once are answered with the whole file, which is allowed.
  init(_ header: String?, size: Int) {
    guard let header, let rest = ByteRange.specification(header) else {
      self = .whole
      return
    }
    let ends = rest.split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, !(ends[0].isEmpty && ends[1].isEmpty),
      ends.allSatisfy({ $0.utf8.allSatisfy(ByteRange.isDigit) })
    else {
      self = .whole
      return
    }
    // Digits that are more than an integer holds lie behind the end of any file.
    let (first, last) = (Int(ends[0]) ?? .max, Int(ends[1]) ?? .max)
    if ends[0].isEmpty {
      self = last == 0 || size == 0 ? .beyond : .part(max(0, size - last)...size - 1)
    } else if !ends[1].isEmpty, last < first {
      self = .whole
    } else if first >= size {
      self = .beyond
    } else {
      self = .part(first...(ends[1].isEmpty ? size - 1 : min(last, size - 1)))
    }
  }

  /// What stands behind `bytes=`, when it is one range.
  private static func specification(_ header: String) -> Substring? {
    let parts = header.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].lowercased() == "bytes", !parts[1].contains(",") else { return nil }
    return parts[1].drop { $0 == " " }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }
}
