/// Why an XML document is not read.
package enum XMLFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// With the line of the document.
  case malformed(line: Int)
  /// The bytes do not begin like XML in UTF-8.
  case notUTF8
  /// A DOCTYPE could define entities; no format read here has one.
  case doctype
  case tooDeep
  case tooManyAttributes
  case tooLongTag

  package var description: String {
    switch self {
    case .malformed(let line): "XML that breaks off or is malformed at line \(line)"
    case .notUTF8: "bytes that are not XML in UTF-8"
    case .doctype: "XML with a DOCTYPE"
    case .tooDeep: "XML with more than \(XMLLimits.depth) elements inside each other"
    case .tooManyAttributes: "XML with an element of more than \(XMLLimits.attributes) attributes"
    case .tooLongTag: "XML with a tag or text of more than \(XMLLimits.gapBytes) bytes"
    }
  }
}
