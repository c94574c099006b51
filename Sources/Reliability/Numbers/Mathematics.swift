#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The functions of the C library that are needed here.
enum Mathematics {
  static func exp(_ value: Double) -> Double {
    #if canImport(Glibc)
      Glibc.exp(value)
    #else
      Darwin.exp(value)
    #endif
  }

  static func log(_ value: Double) -> Double {
    #if canImport(Glibc)
      Glibc.log(value)
    #else
      Darwin.log(value)
    #endif
  }

  static func sin(_ value: Double) -> Double {
    #if canImport(Glibc)
      Glibc.sin(value)
    #else
      Darwin.sin(value)
    #endif
  }

  static func erfc(_ value: Double) -> Double {
    #if canImport(Glibc)
      Glibc.erfc(value)
    #else
      Darwin.erfc(value)
    #endif
  }

  static func arctanh(_ value: Double) -> Double { log((1 + value) / (1 - value)) / 2 }

  static func tanh(_ value: Double) -> Double {
    let small = exp(-2 * abs(value))
    let result = (1 - small) / (1 + small)
    return value < 0 ? -result : result
  }

  /// The logarithm of the gamma function for positive values (Lanczos, g = 7, nine terms).
  static func logGamma(_ value: Double) -> Double {
    let terms = [
      0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
      12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
    ]
    if value < 0.5 { return log(.pi / sin(.pi * value)) - logGamma(1 - value) }
    let shifted = value - 1
    let sum = terms.dropFirst().enumerated().reduce(terms[0]) { $0 + $1.element / (shifted + Double($1.offset) + 1) }
    let base = shifted + 7.5
    return log(2 * .pi) / 2 + (shifted + 0.5) * log(base) - base + log(sum)
  }
}
