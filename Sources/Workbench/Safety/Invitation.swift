internal import CodingStore
internal import Pipeline

/// Accounts are made by invitation: a link that holds for three days and works once.
struct Invitation {
  private let desk: Desk
  static let longest: Int64 = 3 * 24 * 3600 * 1000

  init(_ desk: Desk) { self.desk = desk }

  /// The path of the page on which it is taken up.
  func path(_ name: String, role: Account.Role, by who: String, from place: String) throws(DeskError) -> String {
    let secret = Secret.random()
    let now = Desk.now
    try desk.keeping { change in
      try change.invite(name, role: role, digest: secret.digest, until: now + Invitation.longest)
      try change.note(DoneLine(at: now, who: who, what: "invite", detail: "\(name), \(role.rawValue)", place: place))
    }
    return "/invitation/\(secret.text)"
  }
}
