/// Receives the parts of an XML document in their order.
///
/// Elements come as positions in the list of names that the parser was given, without regard to namespaces; -1 for all
/// others.
package protocol XMLEvents: AnyObject {
  /// The attributes are valid during the call.
  func begin(_ element: Int, _ attributes: XMLAttributes)
  /// A piece of text, in UTF-8, valid during the call; the text between two tags may come in several pieces.
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
  func end(_ element: Int)
}
