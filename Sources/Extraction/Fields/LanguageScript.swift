/// The script of a letter, as far as it helps to tell languages apart. The raw value is its ISO 15924 code.
enum LanguageScript: String, Sendable, CaseIterable {
  case latin = "Latn"
  case cyrillic = "Cyrl"
  case arabic = "Arab"
  case greek = "Grek"
  case hebrew = "Hebr"
  case devanagari = "Deva"
  case bengali = "Beng"
  case gujarati = "Gujr"
  case tamil = "Taml"
  case thai = "Thai"
  case georgian = "Geor"
  case armenian = "Armn"
  case hangul = "Kore"
  case kana = "Jpan"
  case han = "Hani"

  /// The language that a script stands for when no other one of ours is written in it. Devanagari is taken for Hindi.
  var onlyLanguage: String? {
    switch self {
    case .latin, .cyrillic, .arabic: nil
    case .greek: "el"
    case .hebrew: "he"
    case .devanagari: "hi"
    case .bengali: "bn"
    case .gujarati: "gu"
    case .tamil: "ta"
    case .thai: "th"
    case .georgian: "ka"
    case .armenian: "hy"
    case .hangul: "ko"
    case .kana: "ja"
    case .han: "zh"
    }
  }

  /// How many letters of an alphabet one character is worth.
  var weight: Int {
    switch self {
    case .hangul, .kana, .han: 3
    default: 1
    }
  }

  /// Nil for scalars outside these scripts, whether letters or not; ASCII signs and digits are to be left out before.
  init?(_ scalar: UInt32) {
    switch scalar {
    case ..<0x250, 0x1E00...0x1EFF: self = .latin
    case 0x400...0x52F: self = .cyrillic
    case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
    case 0x530...0x58F: self = .armenian
    case 0x590...0x5FF: self = .hebrew
    case 0x600...0x6FF, 0x750...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFC: self = .arabic
    case 0x900...0x97F: self = .devanagari
    case 0x980...0x9FF: self = .bengali
    case 0xA80...0xAFF: self = .gujarati
    case 0xB80...0xBFF: self = .tamil
    case 0xE00...0xE7F: self = .thai
    case 0x10A0...0x10FF, 0x1C90...0x1CBF: self = .georgian
    case 0x1100...0x11FF, 0xAC00...0xD7A3: self = .hangul
    case 0x3041...0x30FF: self = .kana
    case 0x3400...0x4DBF, 0x4E00...0x9FFF: self = .han
    default: return nil
    }
  }
}
