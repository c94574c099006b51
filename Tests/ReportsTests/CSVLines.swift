/// A CSV text as lines of fields by header, for assertions. Quotes as in RFC 4180.
struct CSVLines {
  let header: [String]
  let lines: [[String: String]]

  init(_ bytes: [UInt8]) {
    var rows: [[String]] = [[]]
    var field: [UInt8] = []
    var quoted = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if quoted {
        if byte == UInt8(ascii: "\"") {
          if index + 1 < bytes.count, bytes[index + 1] == byte {
            field.append(byte)
            index += 1
          } else {
            quoted = false
          }
        } else {
          field.append(byte)
        }
      } else if byte == UInt8(ascii: "\"") {
        quoted = true
      } else if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") {
        rows[rows.count - 1].append(String(decoding: field, as: UTF8.self))
        field = []
        if byte == UInt8(ascii: "\n") { rows.append([]) }
      } else if byte != UInt8(ascii: "\r") {
        field.append(byte)
      }
      index += 1
    }
    header = rows.first ?? []
    let names = header
    lines = rows.dropFirst().filter { !$0.isEmpty }.map { row in
      Dictionary(zip(names, row), uniquingKeysWith: { first, _ in first })
    }
  }
}
