/// `text` without white space at its ends.
func trimmed(_ text: String) -> String {
  // White space beyond ASCII begins with a byte above 0x7F; only such texts, and those with blanks, take the slow way.
  let isTrimmed = text.utf8.withContiguousStorageIfAvailable { bytes in
    guard let first = bytes.first, let last = bytes.last else { return true }
    return (0x21..<0x80).contains(first) && (0x21..<0x80).contains(last)
  }
  if isTrimmed == true { return text }
  let scalars = text.unicodeScalars
  guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
    let end = scalars.lastIndex(where: { !$0.properties.isWhitespace })
  else { return "" }
  return String(scalars[start...end])
}
