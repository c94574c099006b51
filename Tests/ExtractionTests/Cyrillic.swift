/// Writes Russian and Kazakh in single-byte encodings, from the order of the letters in each and without any table of ours.
enum Cyrillic {
  private static let capitals = Array("АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ")
  private static let small = Array("абвгдежзийклмнопрстуфхцчшщъыьэюя")
  private static let koi8Order = Array("юабцдефгхийклмнопярстужвьызшэщчъ")

  static func windows1251(_ text: String) -> [UInt8] { encoded(text) { 0xC0 + $0 } }
  static func iso8859x5(_ text: String) -> [UInt8] { encoded(text) { 0xB0 + $0 } }
  static func ibm866(_ text: String) -> [UInt8] { encoded(text) { $0 < 48 ? 0x80 + $0 : 0xE0 + ($0 - 48) } }
  static func macCyrillic(_ text: String) -> [UInt8] {
    encoded(text) { $0 < 32 ? 0x80 + $0 : $0 == 63 ? 0xDF : 0xC0 + $0 }
  }
  static func koi8(_ text: String) -> [UInt8] {
    encoded(text) { number in
      let place = koi8Order.firstIndex(of: small[Int(number % 32)]) ?? 0
      return UInt8(place) + (number < 32 ? 0xE0 : 0xC0)
    }
  }

  /// KZ-1048 keeps the Russian letters of windows-1251 and puts the Kazakh ones in place of other alphabets'.
  static func kz1048(_ text: String) -> [UInt8] {
    let kazakh: [Character: UInt8] = [
      "Ә": 0xA3, "ә": 0xBC, "Ғ": 0xAA, "ғ": 0xBA, "Қ": 0x8D, "қ": 0x9D, "Ң": 0xBD, "ң": 0xBE, "Ө": 0xA5, "ө": 0xB4,
      "Ұ": 0xA1, "ұ": 0xA2, "Ү": 0xAF, "ү": 0xBF, "Һ": 0x8E, "һ": 0x9E, "І": 0xB2, "і": 0xB3,
    ]
    return text.flatMap { kazakh[$0].map { [$0] } ?? windows1251(String($0)) }
  }

  /// `byte` is given the number of a letter: capitals 0 … 31, small letters 32 … 63.
  private static func encoded(_ text: String, byte: (UInt8) -> UInt8) -> [UInt8] {
    text.map { letter in
      if let number = capitals.firstIndex(of: letter) { return byte(UInt8(number)) }
      if let number = small.firstIndex(of: letter) { return byte(UInt8(number) + 32) }
      return letter.asciiValue ?? UInt8(ascii: "?")
    }
  }
}
