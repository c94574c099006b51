/// How the guard treats an element.
struct GuardedElement: Sendable {
  enum Role: Sendable {
    /// Markup with content.
    case ordinary
    /// Has no content and no end tag.
    case void
    /// Its content is no markup, or none that is looked at; left out with all it holds.
    case raw
    /// A void element that nobody looks at.
    case dropped
  }

  let tag: Tag
  let role: Role
  /// The HTML 4 element that parses alike, for elements that libxml2 does not know.
  let substitute: Tag?
  /// Whether it stays open until its end tag, so that it can be nested without end.
  let nests: Bool
  /// Whether the parser ends a paragraph where it begins.
  let endsParagraph: Bool

  private static let void: Set<Tag> = [
    .area, .base, .br, .col, .embed, .hr, .img, .input, .link, .meta, .param, .frame,
  ]
  private static let dropped: Set<Tag> = [.source, .track, .wbr]
  private static let raw: Set<Tag> = [.script, .style, .svg, .iframe, .noembed, .noframes, .textarea]
  /// Closed by what follows them.
  private static let closesItself: Set<Tag> = [
    .p, .li, .dd, .dt, .option, .optgroup, .tr, .td, .th, .thead, .tbody, .tfoot, .colgroup, .head, .body, .html,
    .title,
  ]
  private static let asDiv: Set<Tag> = [
    .article, .aside, .footer, .header, .hgroup, .main, .nav, .section, .search, .figure, .figcaption, .details,
    .summary, .dialog, .template, .ampEmbed,
  ]
  private static let asSpan: Set<Tag> = [
    .data, .mark, .time, .rp, .rt, .ruby, .output, .progress, .meter, .datalist, .bdi, .audio, .video, .canvas,
    .picture, .marquee, .nobr, .ampImg, .ampAd,
  ]

  /// By raw value of the tag.
  static let all: [GuardedElement] = Tag.allCases.map { tag in
    let role: Role =
      void.contains(tag) ? .void : raw.contains(tag) ? .raw : dropped.contains(tag) ? .dropped : .ordinary
    let substitute: Tag? = asDiv.contains(tag) ? .div : asSpan.contains(tag) || tag == .other ? .span : nil
    return GuardedElement(
      tag: tag, role: role, substitute: substitute, nests: role == .ordinary && !closesItself.contains(tag),
      endsParagraph: (substitute ?? tag).isBlock)
  }
}
