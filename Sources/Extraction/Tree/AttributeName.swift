/// The attributes that extraction looks at; the guard drops all others before the page is parsed.
package enum AttributeName: UInt8, Sendable, Hashable, CaseIterable {
  case id, `class`, href, src, rel, name, property, content, itemprop, itemtype, itemscope, datetime, pubdate
  case lang, dir, role, hidden, style, type, charset, httpEquiv, alt, title, value, dataTestid, dataComponent
  case dataType, dataRole, dataQa, dataDate, dataTime, dataTimestamp, dataPublished, ariaHidden, ariaLabel
  case ariaModal, ariaExpanded, about, typeof, cite, open, poster, width, height

  /// The attribute's name as pages write it, in lower case.
  package var name: String {
    switch self {
    case .httpEquiv: "http-equiv"
    case .dataTestid: "data-testid"
    case .dataComponent: "data-component"
    case .dataType: "data-type"
    case .dataRole: "data-role"
    case .dataQa: "data-qa"
    case .dataDate: "data-date"
    case .dataTime: "data-time"
    case .dataTimestamp: "data-timestamp"
    case .dataPublished: "data-published"
    case .ariaHidden: "aria-hidden"
    case .ariaLabel: "aria-label"
    case .ariaModal: "aria-modal"
    case .ariaExpanded: "aria-expanded"
    default: String(describing: self)
    }
  }
}
