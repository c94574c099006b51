/// International host names in the letters of their language (RFC 3492, RFC 5890).
enum Punycode {
  private static let base = 36

  /// The host with its `xn--` labels decoded; labels that cannot be decoded stay as they are.
  static func decoded(host: String) -> String {
    guard host.contains("xn--") else { return host }
    return host.split(separator: ".", omittingEmptySubsequences: false).map { label in
      label.hasPrefix("xn--") ? decoded(label: label.dropFirst(4)) ?? String(label) : String(label)
    }.joined(separator: ".")
  }

  /// RFC 3492, section 6.2.
  private static func decoded(label: Substring) -> String? {
    var output: [UInt32] = []
    var input = Array(label.utf8)[...]
    guard input.count <= 63 else { return nil }
    if let hyphen = input.lastIndex(of: UInt8(ascii: "-")) {
      output = input[..<hyphen].map(UInt32.init)
      input = input[(hyphen + 1)...]
    }
    var (code, index, bias) = (128, 0, 72)
    while !input.isEmpty {
      let before = index
      var (weight, step) = (1, base)
      while true {
        guard let digit = input.popFirst().flatMap(value), index < 1 << 30, weight < 1 << 30 else { return nil }
        index += digit * weight
        let threshold = step <= bias ? 1 : step >= bias + 26 ? 26 : step - bias
        if digit < threshold { break }
        weight *= base - threshold
        step += base
      }
      bias = adapted(index - before, output.count + 1, isFirst: before == 0)
      code += index / (output.count + 1)
      index %= output.count + 1
      guard code <= 0x10FFFF, Unicode.Scalar(UInt32(code)) != nil else { return nil }
      output.insert(UInt32(code), at: index)
      index += 1
    }
    var scalars = String.UnicodeScalarView()
    for value in output { if let scalar = Unicode.Scalar(value) { scalars.append(scalar) } }
    return String(scalars)
  }

  private static func value(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte - UInt8(ascii: "a"))
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte - UInt8(ascii: "0")) + 26
    default: nil
    }
  }

  private static func adapted(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var shift = 0
    while delta > 455 {
      delta /= 35
      shift += base
    }
    return shift + 36 * delta / (delta + 38)
  }
}
