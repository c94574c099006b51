/// The elements that matter for telling an article from a page's furniture; every other element is `other`.
package enum Tag: UInt8, Sendable, Hashable, CaseIterable {
  /// Not an element but a stretch of text.
  case text
  case other
  case html, head, body, title, meta, link, base, script, style, noscript, template
  case article, aside, footer, header, hgroup, main, nav, section, search
  case h1, h2, h3, h4, h5, h6, address
  case blockquote, dd, details, dialog, div, dl, dt, figcaption, figure, hr, li, menu, ol, p, pre, summary, ul
  case a, abbr, b, bdi, bdo, big, br, center, cite, code, data, del, dfn, em, font, i, ins, kbd, mark, nobr, q, rp, rt,
    ruby, s, samp, small, span, strike, strong, sub, sup, time, tt, u, `var`, wbr
  case area, audio, canvas, embed, iframe, img, map, object, param, picture, source, svg, track, video
  case caption, col, colgroup, table, tbody, td, tfoot, th, thead, tr
  case button, datalist, fieldset, form, input, label, legend, meter, optgroup, option, output, progress, select,
    textarea
  case frame, frameset, noframes, noembed, marquee, dir
  case ampImg, ampAd, ampEmbed

  /// The element's name as pages write it, in lower case.
  package var name: String {
    switch self {
    case .ampImg: "amp-img"
    case .ampAd: "amp-ad"
    case .ampEmbed: "amp-embed"
    default: String(describing: self)
    }
  }
}
