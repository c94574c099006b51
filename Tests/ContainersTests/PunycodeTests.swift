import Containers
import Testing

/// The samples of RFC 3492, section 7.1, in lower case, and what is no label.
@Suite struct PunycodeTests {
  static let samples = [
    ("почемужеонинеговорятпорусски", "b1abfaaepdrnnbgefbadotcwatmq2g4l"),
    ("他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye"),
    ("ليهمابتكلموشعربي؟", "egbpdaj6bu4bxfgehfvwxn"),
    ("3年b組金八先生", "3b-ww4c5e180e575a65lsy2b"),
    ("bücher", "bcher-kva"),
  ]

  @Test(arguments: samples) func bothWays(label: String, ascii: String) {
    #expect(Punycode.encoded(label) == ascii)
    #expect(Punycode.decoded(ascii) == label)
  }

  @Test(arguments: ["bücher", "99999999", "a!", String(repeating: "a", count: 64)])
  func noLabel(text: String) {
    #expect(Punycode.decoded(text) == nil)
  }
}
