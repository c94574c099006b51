extension Tag {
  /// Whether the element begins on a line of its own.
  package var isBlock: Bool {
    switch self {
    case .html, .head, .body, .title, .template, .article, .aside, .footer, .header, .hgroup, .main, .nav, .section,
      .search, .h1, .h2, .h3, .h4, .h5, .h6, .address, .blockquote, .dd, .details, .dialog, .div, .dl, .dt,
      .figcaption, .figure, .hr, .li, .menu, .ol, .p, .pre, .summary, .ul, .center, .caption, .table, .tbody, .td,
      .tfoot, .th, .thead, .tr, .fieldset, .form, .legend, .optgroup, .option, .select, .textarea, .frameset,
      .noframes, .dir, .iframe, .video, .audio, .canvas, .object, .noscript:
      true
    default: false
    }
  }

  /// `h1` … `h6`.
  package var headingLevel: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }
}
