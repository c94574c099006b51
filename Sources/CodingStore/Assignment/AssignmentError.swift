/// Why no plan can be made of a request.
package enum AssignmentError: Error, Sendable, Hashable, CustomStringConvertible {
  case percentOutOfRange(Int)
  case negativeMinimum(Int)
  case repeatedItem(String)
  case repeatedCoder(String)
  case repeatedAssignment(item: String, coder: String)
  case twoPrimaries(item: String)
  /// Something names an item that is not in the request; `nearest` is the id that was probably meant.
  case unknownItem(String, nearest: String?)
  case unknownGold(String, nearest: String?)
  case unknownCoder(String, nearest: String?)
  /// There are items to hand out and nobody to code them.
  case nobodyToCode(items: Int)
  /// Double coding is asked for and there is one coder.
  case oneCoder(id: String, doubles: Int)

  package var description: String {
    switch self {
    case .percentOutOfRange(let percent):
      "found \(percent) per cent double-coded; expected a whole number from 0 to 100."
    case .negativeMinimum(let minimum):
      "found \(minimum) as least number of double-coded items a coder; expected 0 or more."
    case .repeatedItem(let id): "found the item \"\(id)\" twice; expected each item once."
    case .repeatedCoder(let id): "found the coder \"\(id)\" twice; expected each coder once."
    case .repeatedAssignment(let item, let coder):
      "found the item \"\(item)\" twice with the coder \"\(coder)\"; expected it once."
    case .twoPrimaries(let item): "found two primary coders of the item \"\(item)\"; expected one at most."
    case .unknownItem(let id, let nearest):
      "found an assignment of the item \"\(id)\", which is not there." + meant(nearest)
    case .unknownGold(let id, let nearest): "found the gold item \"\(id)\", which is not there." + meant(nearest)
    case .unknownCoder(let id, let nearest):
      "found an assignment to the coder \"\(id)\", who is not there." + meant(nearest)
    case .nobodyToCode(let items):
      "found \(items) items to hand out and no coder; expected one coder at least who has not left."
    case .oneCoder(let id, let doubles):
      "found one coder, \"\(id)\", for double coding (\(doubles) missing); expected two. Add a coder, or ask for none."
    }
  }

  private func meant(_ nearest: String?) -> String { nearest.map { " Did you mean \"\($0)\"?" } ?? "" }
}
