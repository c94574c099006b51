/// Labels of host names in other scripts as ASCII and back, without the prefix `xn--`: RFC 3492.
package enum Punycode {
  private static let base = 36
  private static let initialBias = 72
  private static let mostLabelBytes = 63

  /// The label in ASCII; nil when it is too long for the numbers of the method.
  package static func encoded(_ label: some StringProtocol) -> String? {
    let scalars = label.unicodeScalars.map { Int($0.value) }
    var output = scalars.filter { $0 < 0x80 }.map { UInt8($0) }
    let basic = output.count
    if basic > 0 { output.append(UInt8(ascii: "-")) }
    var (point, delta, bias, handled) = (128, 0, initialBias, basic)
    while handled < scalars.count {
      guard let next = scalars.filter({ $0 >= point }).min() else { return nil }
      let (product, overflow) = (next - point).multipliedReportingOverflow(by: handled + 1)
      guard !overflow else { return nil }
      delta += product
      point = next
      for scalar in scalars {
        if scalar < point { delta += 1 }
        guard scalar == point else { continue }
        output += variableLength(delta, bias)
        bias = adapted(delta, handled + 1, isFirst: handled == basic)
        (delta, handled) = (0, handled + 1)
      }
      (delta, point) = (delta + 1, point + 1)
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// The label in its own letters; nil when it is no label that `encoded` could have written.
  package static func decoded(_ label: some StringProtocol) -> String? {
    var input = Array(label.utf8)[...]
    guard input.count <= mostLabelBytes else { return nil }
    var output: [Unicode.Scalar] = []
    if let hyphen = input.lastIndex(of: UInt8(ascii: "-")) {
      output = input[..<hyphen].map { Unicode.Scalar($0) }
      input = input[(hyphen + 1)...]
    }
    var (point, place, bias) = (128, 0, initialBias)
    while !input.isEmpty {
      let before = place
      var (weight, step) = (1, base)
      while true {
        guard let digit = input.popFirst().flatMap(value), place < 1 << 30, weight < 1 << 30 else { return nil }
        place += digit * weight
        let threshold = threshold(step, bias)
        if digit < threshold { break }
        weight *= base - threshold
        step += base
      }
      bias = adapted(place - before, output.count + 1, isFirst: before == 0)
      point += place / (output.count + 1)
      place %= output.count + 1
      guard point <= 0x10FFFF, let scalar = Unicode.Scalar(UInt32(point)) else { return nil }
      output.insert(scalar, at: place)
      place += 1
    }
    return String(String.UnicodeScalarView(output))
  }

  private static func variableLength(_ delta: Int, _ bias: Int) -> [UInt8] {
    var digits: [UInt8] = []
    var (rest, step) = (delta, base)
    while true {
      let threshold = threshold(step, bias)
      guard rest >= threshold else { return digits + [digit(rest)] }
      digits.append(digit(threshold + (rest - threshold) % (base - threshold)))
      rest = (rest - threshold) / (base - threshold)
      step += base
    }
  }

  private static func threshold(_ step: Int, _ bias: Int) -> Int { step <= bias ? 1 : min(26, step - bias) }

  /// RFC 3492, section 6.1.
  private static func adapted(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var steps = 0
    while delta > 455 {
      delta /= base - 1
      steps += base
    }
    return steps + base * delta / (delta + 38)
  }

  private static func digit(_ value: Int) -> UInt8 { UInt8(value < 26 ? 0x61 + value : 0x30 + value - 26) }

  private static func value(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte - UInt8(ascii: "a"))
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte - UInt8(ascii: "0")) + 26
    default: nil
    }
  }
}
