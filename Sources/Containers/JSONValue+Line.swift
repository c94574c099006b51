extension JSONValue {
  /// The value without a blank or a line end that it does not need.
  package var line: String {
    var text = ""
    write(to: &text)
    return text
  }

  private func write(to text: inout String) {
    switch self {
    case .array(let values):
      text += "["
      for (place, value) in values.enumerated() {
        if place > 0 { text += "," }
        value.write(to: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (place, member) in members.enumerated() {
        if place > 0 { text += "," }
        text += JSONValue.string(member.0).text() + ":"
        member.1.write(to: &text)
      }
      text += "}"
    default: text += self.text()
    }
  }
}
