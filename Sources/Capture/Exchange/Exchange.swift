/// What was asked of a server and what came back, byte for byte.
package struct Exchange: Sendable, Hashable {
  package let address: WebAddress
  /// The address that was connected to.
  package let peer: IPAddress
  /// When the question was asked, in UTC milliseconds.
  package let date: Int64
  package let request: [UInt8]
  package let answer: Answer
  /// Why the answer is not whole; nil when it is.
  package let fault: ExchangeFault?

  package init(
    address: WebAddress, peer: IPAddress, date: Int64, request: [UInt8], answer: Answer, fault: ExchangeFault?
  ) {
    self.address = address
    self.peer = peer
    self.date = date
    self.request = request
    self.answer = answer
    self.fault = fault
  }
}
