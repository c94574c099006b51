import CodingStore
import Pipeline
import Testing

@testable import Workbench

@Suite("Who may sign in")
struct SafetyTests {
  @Test("A password is kept as an argon2id hash with a salt of its own")
  func passwords() throws {
    let one = try #require(Password.encoded("correct horse battery"))
    let other = try #require(Password.encoded("correct horse battery"))
    #expect(one.hasPrefix("$argon2id$v=19$m=47104,t=1,p=1$") && one != other)
    #expect(Password.isRight("correct horse battery", for: one) && !Password.isRight("correct horse", for: one))
    #expect(!Password.isRight("x", for: "") && !Password.isRight("x", for: "$argon2id$broken"))
    #expect(!Password.isRight(String(repeating: "x", count: 1_000_000), for: one))
  }

  @Test("Five tries with a name are free, then each next one waits twice as long; a right one ends it")
  func throttle() {
    let throttle = SignInThrottle()
    for _ in 0..<5 { #expect(throttle.begin(name: "a", place: "1", at: 1000) == 0) }
    #expect(throttle.begin(name: "a", place: "2", at: 1000) == 1000)
    #expect(throttle.begin(name: "a", place: "2", at: 2000) == 0)
    #expect(throttle.begin(name: "a", place: "2", at: 2000) == 2000)
    #expect(throttle.begin(name: "b", place: "1", at: 2000) == 0)
    throttle.succeed(name: "a", place: "1")
    #expect(throttle.begin(name: "a", place: "3", at: 2000) == 0)
  }

  @Test("Many from one office may sign in, and whoever tries name after name from one place waits too")
  func office() {
    let throttle = SignInThrottle()
    for number in 0..<20 {
      #expect(throttle.begin(name: "coder \(number)", place: "office", at: 1000) == 0)
      throttle.succeed(name: "coder \(number)", place: "office")
    }
    for number in 0..<20 { _ = throttle.begin(name: "guess \(number)", place: "elsewhere", at: 1000) }
    #expect(throttle.begin(name: "guess 20", place: "elsewhere", at: 1000) > 0)
    #expect(throttle.begin(name: "coder 1", place: "office", at: 1000) == 0)
  }

  @Test("Secrets are 256 bits, never the same, and kept as digests")
  func secrets() {
    let secrets = (0..<1000).map { _ in Secret.random() }
    #expect(Set(secrets.map(\.text)).count == 1000)
    #expect(
      secrets.allSatisfy { $0.text.utf8.count == 64 && $0.digest != $0.text && $0.digest == Secret.digest(of: $0.text) }
    )
  }

  @Test("Names and texts cannot become markup, nor turn the direction of writing")
  func markup() {
    #expect(
      Markup.text("<script>alert('x')</script> & \"y\"")
        == "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;y&quot;")
    #expect(Markup.text("a\u{202E}b\u{0}c") == "a\u{FFFD}b\u{FFFD}c")
    #expect(Markup.link("<b>", "javascript:\"x\"").contains("&lt;b&gt;"))
    #expect(Markup.text("Қасым-Жомарт Тоқаев") == "Қасым-Жомарт Тоқаев")
  }

  @Test("Tokens of pages are compared whole")
  func tokens() {
    #expect(WriteGuard.isSame("abc", "abc") && !WriteGuard.isSame("abc", "abd") && !WriteGuard.isSame("abc", "ab"))
    #expect(!WriteGuard.isSame("", ""))
  }

  @Test("Sessions end: one by one, all of a person's, and with the account")
  func sessions() throws {
    let sandbox = try DeskSandbox()
    let secrets = (0..<3).map { _ in Secret.random() }
    let account = try sandbox.desk.keeping { change -> Account in
      try change.invite("aigul", role: .coder, digest: Secret.random().digest, until: 10)
      return try #require(try change.reader.account(named: "aigul"))
    }
    try sandbox.desk.keeping { change in
      for secret in secrets {
        try change.begin(
          DeskSession(digest: secret.digest, account: account, csrf: "c", began: 5, seen: 5, place: "here"))
      }
      try change.endSession(secrets[0].digest)
    }
    func isOpen(_ secret: Secret) throws -> Bool {
      try sandbox.desk.asking { try $0.session(secret.digest) != nil }
    }
    #expect(try secrets.map(isOpen) == [false, true, true])
    try sandbox.desk.keeping { try $0.close(account.id) }
    #expect(try secrets.map(isOpen) == [false, false, false])
  }

  @Test("An invitation holds for its time and is used once")
  func invitations() throws {
    let sandbox = try DeskSandbox()
    let secret = Secret.random()
    try sandbox.desk.keeping { try $0.invite("aigul", role: .coder, digest: secret.digest, until: 1000) }
    func invited(at time: Int64) throws -> Account? {
      try sandbox.desk.asking { try $0.account(invitation: secret.digest, at: time) }
    }
    let account = try #require(try invited(at: 999))
    #expect(try invited(at: 1000) == nil)
    try sandbox.desk.keeping { try $0.setSecret("hash", of: account.id) }
    #expect(try invited(at: 999) == nil)
  }
}
