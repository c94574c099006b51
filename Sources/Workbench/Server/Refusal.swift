internal import Containers
internal import HTTPTypes
internal import Pipeline

/// Why a request is not answered, as a status and words for people.
struct Refusal: Error {
  let status: HTTPResponse.Status
  /// `conflict`, `not-yours`, ….
  let code: String
  let message: String
  var members: [(String, JSONValue)] = []
  /// What is wrong in a record.
  var faults: [DraftFault] = []

  static let signedOut = Refusal(status: .unauthorized, code: "signed-out", message: "Sign in.")
  static let forbidden = Refusal(status: .forbidden, code: "forbidden", message: "This is not for your role.")
  static let absent = Refusal(status: .notFound, code: "absent", message: "There is no such thing here.")
  static let tooLarge = Refusal(status: .contentTooLarge, code: "too-large", message: "That is too large.")

  static func malformed(_ what: String) -> Refusal { Refusal(status: .badRequest, code: "malformed", message: what) }

  init(
    status: HTTPResponse.Status, code: String, message: String, members: [(String, JSONValue)] = [],
    faults: [DraftFault] = []
  ) {
    self.status = status
    self.code = code
    self.message = message
    self.members = members
    self.faults = faults
  }

  init(_ error: DeskError) {
    switch error {
    case .absent: self = .absent
    case .notYours:
      self.init(
        status: .forbidden, code: "not-yours", message: "The item is in no batch of yours, or still to be coded.")
    case .faults(let faults):
      self.init(
        status: .unprocessableContent, code: "findings", message: "Something is still to be decided or corrected.",
        faults: faults)
    case .conflict(let decision):
      self.init(
        status: .conflict, code: "conflict", message: "Something else was decided meanwhile.",
        members: decision.map(ItemJSON.conflict) ?? [])
    case .busy:
      self.init(
        status: .serviceUnavailable, code: "busy", message: "Another program is changing the workspace; try again.")
    case .failed(let error):
      // What is wrong in a request is not the server's fault, and sending it again does not help.
      let isTheirs =
        switch error {
        case .usage, .badData: true
        default: false
        }
      self.init(
        status: isTheirs ? .unprocessableContent : .internalServerError, code: "failed", message: Refusal.words(error))
    }
  }

  /// Without places on the server's disk, which are nothing for browsers; its log has them.
  private static func words(_ error: PipelineError) -> String {
    switch error {
    case .badData(let findings): PipelineError.badData(findings.map(\.withoutFolder)).description
    case .unreadable, .output: "The server cannot read or write what it needs for that; its log says why."
    case .aggregation, .audit, .usage: error.description
    }
  }

  /// In words of a language where there are any.
  func json(_ words: Words, _ language: String) -> JSONValue {
    let findings = faults.map { fault in
      JSONValue.object([
        ("field", .string(fault.field)), ("found", .string(fault.found)), ("expected", .string(fault.expected)),
        (
          "mend",
          .string(fault.rule.map { words("fault.\($0.rawValue)", in: language, ["what": fault.expected]) } ?? "")
        ),
      ])
    }
    let key = "refusal.\(code)"
    let known = words(key, in: language)
    return .object(
      [("error", .string(code)), ("message", .string(known == key ? message : known))] + members
        + (findings.isEmpty ? [] : [("findings", .array(findings))]))
  }
}
