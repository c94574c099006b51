/// What the numbers of a cell are, by the format in which it shows them.
package enum NumberFormat: Sendable, Hashable {
  case number
  case percentage
  case date
  case moment
  /// A time of day or a length. `showsSeconds` is false for `h:mm`, where somebody may have typed minutes and seconds.
  case time(showsSeconds: Bool)

  /// The formats that have a number and no code of their own (ECMA-376 part 1, 18.8.30, with those of East Asian
  /// editions).
  static func builtIn(_ id: Int) -> NumberFormat {
    switch id {
    case 9, 10: .percentage
    case 14...17, 27...31, 34...36, 50...54, 57, 58: .date
    case 22: .moment
    case 18, 20: .time(showsSeconds: false)
    case 19, 21, 32, 33, 45...47, 55, 56: .time(showsSeconds: true)
    default: .number
    }
  }

  /// Reads a format code such as `dd.mm.yyyy hh:mm` or `[h]:mm:ss;@`; of several sections the first, for positive
  /// numbers, counts.
  package init(code: String) {
    let letters = NumberFormat.letters(of: code)
    guard !letters.isEmpty else {
      self = .number
      return
    }
    var hasDate = false
    var hasTime = false
    for (position, letter) in letters.enumerated() {
      switch letter {
      case "y", "d": hasDate = true
      case "h", "s": hasTime = true
      case "m":
        // Minutes stand behind hours or before seconds; else `m` is the month.
        let isMinute =
          position > 0 && letters[position - 1] == "h" || position + 1 < letters.count && letters[position + 1] == "s"
        if isMinute { hasTime = true } else { hasDate = true }
      // Minutes in square brackets.
      case "M": hasTime = true
      default: break
      }
    }
    if hasDate || hasTime {
      self = hasDate ? hasTime ? .moment : .date : .time(showsSeconds: letters.contains("s"))
    } else {
      self = letters.contains("%") ? .percentage : .number
    }
  }

  /// The letters of dates and times in the first section, and `%`, each run once; `M` for minutes that are counted past
  /// the hour.
  private static func letters(of code: String) -> [Character] {
    var letters: [Character] = []
    var rest = Substring(code.prefix(255)).lowercased()[...]
    while let character = rest.popFirst() {
      switch character {
      case ";": return letters
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*": rest = rest.dropFirst()
      case "[":
        let inside = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(inside.count + 1)
        guard let first = inside.first, "hms".contains(first), inside.allSatisfy({ $0 == first }) else { continue }
        letters.append(first == "m" ? "M" : first)
      case "a" where rest.hasPrefix("m/pm"): rest = rest.dropFirst(4)
      case "a" where rest.hasPrefix("/p"): rest = rest.dropFirst(2)
      case "g" where rest.hasPrefix("eneral"): rest = rest.dropFirst(6)
      case "y", "d", "h", "s", "m", "%":
        rest = rest.drop { $0 == character }
        letters.append(character)
      default: break
      }
    }
    return letters
  }
}
