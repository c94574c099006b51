import Containers
import TestSupport
import Testing

@Suite struct BytePageTests {
  private func taken(_ write: (inout BytePage) -> Void) -> String {
    var page = BytePage()
    write(&page)
    var bytes: [UInt8] = []
    page.take { bytes = Array($0) }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("Whole numbers are written as Swift writes them")
  func decimals() {
    var numbers: [Int64] = [0, 9, 10, 99, 100, -1, -10, .max, .min, .max - 1]
    for digits in 1...18 {
      let power = (0..<digits).reduce(Int64(1)) { value, _ in value * 10 }
      numbers += [power - 1, power, -power, 1 - power]
    }
    var random = SeededRandom(seed: 7)
    for _ in 0..<2000 { numbers.append(Int64(bitPattern: random.next() >> (random.next() % 64))) }
    for number in numbers { #expect(taken { $0.append(decimal: number) } == String(number)) }
  }

  @Test("A field that is longer than the page is kept whole, and what was taken is not given again")
  func longFields() {
    let long = String(repeating: "қамту ", count: 20_000)
    var page = BytePage()
    page.append(UInt8(ascii: "a"))
    Array(long.utf8).withUnsafeBytes { page.append($0) }
    page.append(UnsafeRawBufferPointer(start: nil, count: 0))
    let wasFull = page.isFull
    var parts: [String] = []
    page.take { parts.append(String(decoding: $0, as: UTF8.self)) }
    page.append(UInt8(ascii: "b"))
    let isFull = page.isFull
    page.take { parts.append(String(decoding: $0, as: UTF8.self)) }
    #expect(wasFull && !isFull)
    #expect(parts == ["a" + long, "b"])
  }
}
