/// An encoding that pages are written in. The raw value is its name as the WHATWG Encoding Standard spells it; KZ-1048
/// (STRK1048-2002), windows-1251 with the Kazakh letters, has no name there and keeps its own.
package enum PageEncoding: String, Sendable, Hashable, CaseIterable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"

  case windows1251 = "windows-1251"
  case kz1048 = "KZ-1048"
  case koi8R = "KOI8-R"
  case koi8U = "KOI8-U"
  case ibm866 = "IBM866"
  case macCyrillic = "x-mac-cyrillic"
  case iso8859x5 = "ISO-8859-5"
  case windows1252 = "windows-1252"
  case windows1250 = "windows-1250"
  case iso8859x2 = "ISO-8859-2"
  case windows1254 = "windows-1254"
  case windows1257 = "windows-1257"
  case windows1253 = "windows-1253"
  case iso8859x7 = "ISO-8859-7"
  case windows1255 = "windows-1255"
  case windows1256 = "windows-1256"
  case windows1258 = "windows-1258"
  case windows874 = "windows-874"
  case iso8859x3 = "ISO-8859-3"
  case iso8859x4 = "ISO-8859-4"
  case iso8859x6 = "ISO-8859-6"
  case iso8859x8 = "ISO-8859-8"
  case iso8859x8I = "ISO-8859-8-I"
  case iso8859x10 = "ISO-8859-10"
  case iso8859x13 = "ISO-8859-13"
  case iso8859x14 = "ISO-8859-14"
  case iso8859x15 = "ISO-8859-15"
  case iso8859x16 = "ISO-8859-16"
  case macintosh = "macintosh"
  case userDefined = "x-user-defined"

  case gbk = "GBK"
  case gb18030 = "gb18030"
  case big5 = "Big5"
  case shiftJIS = "Shift_JIS"
  case eucJP = "EUC-JP"
  case eucKR = "EUC-KR"
  case iso2022JP = "ISO-2022-JP"

  /// How the bytes make characters.
  enum Shape: Sendable, Hashable {
    case utf8, utf16, singleByte, multiByte
  }

  var shape: Shape {
    switch self {
    case .utf8: .utf8
    case .utf16LittleEndian, .utf16BigEndian: .utf16
    case .gbk, .gb18030, .big5, .shiftJIS, .eucJP, .eucKR, .iso2022JP: .multiByte
    default: .singleByte
    }
  }

  /// The name under which iconv knows the encoding, or the one nearest to what the WHATWG means by it.
  var iconvName: String {
    switch self {
    case .kz1048: "RK1048"
    case .macCyrillic: "MAC-UK"
    case .iso8859x8I: "ISO-8859-8"
    case .windows874: "CP874"
    case .gbk, .gb18030: "GB18030"
    case .big5: "BIG5-HKSCS"
    case .shiftJIS: "CP932"
    case .eucJP: "EUC-JP-MS"
    case .eucKR: "UHC"
    default: rawValue.hasPrefix("windows-") ? "CP" + rawValue.dropFirst("windows-".count) : rawValue
    }
  }

  /// The encoding that a label names, nil when no such label is known. Letter case and white space around it do not matter.
  package init?(label: some StringProtocol) {
    var bytes = label.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }[...]
    while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    guard let encoding = encodingsByLabel[String(decoding: bytes, as: UTF8.self)] else { return nil }
    self = encoding
  }
}
