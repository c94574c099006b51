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

  static let signedOut = Refusal(status: .unauthorized, code: "signed-out", message: "Sign in.")
  static let forbidden = Refusal(status: .forbidden, code: "forbidden", message: "This is not for your role.")
  static let absent = Refusal(status: .notFound, code: "absent", message: "There is no such thing here.")
  static let tooLarge = Refusal(status: .contentTooLarge, code: "too-large", message: "That is too large.")

  static func malformed(_ what: String) -> Refusal { Refusal(status: .badRequest, code: "malformed", message: what) }

  init(status: HTTPResponse.Status, code: String, message: String, members: [(String, JSONValue)] = []) {
    self.status = status
    self.code = code
    self.message = message
    self.members = members
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
        members: [("findings", .array(faults.map(Refusal.finding)))])
    case .conflict(let decision):
      self.init(
        status: .conflict, code: "conflict", message: "Something else was decided meanwhile.",
        members: decision.map(ItemJSON.conflict) ?? [])
    case .busy:
      self.init(
        status: .serviceUnavailable, code: "busy", message: "Another program is changing the workspace; try again.")
    case .failed(let error):
      self.init(status: .internalServerError, code: "failed", message: error.description)
    }
  }

  private static func finding(_ fault: DraftFault) -> JSONValue {
    .object([
      ("field", .string(fault.field)), ("found", .string(fault.found)), ("expected", .string(fault.expected)),
      ("mend", .string(fault.mend)),
    ])
  }

  var json: JSONValue {
    .object([("error", .string(code)), ("message", .string(message))] + members)
  }
}
