/// What a selector can ask for: the elements and attributes that extraction keeps of a page.
package enum SelectorNames {
  package static let elements = [
    "a", "abbr", "address", "amp-ad", "amp-embed", "amp-img", "area", "article", "aside", "audio", "b", "bdi", "bdo",
    "big", "blockquote", "body", "br", "button", "canvas", "caption", "center", "cite", "code", "col", "colgroup",
    "data", "datalist", "dd", "del", "details", "dfn", "dialog", "dir", "div", "dl", "dt", "em", "embed", "fieldset",
    "figcaption", "figure", "font", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hgroup", "hr", "html", "i", "iframe", "img", "input", "ins", "kbd", "label", "legend", "li", "main",
    "map", "mark", "marquee", "menu", "meter", "nav", "nobr", "noembed", "noframes", "noscript", "object", "ol",
    "optgroup", "option", "output", "p", "param", "picture", "pre", "progress", "q", "rp", "rt", "ruby", "s", "samp",
    "search", "section", "select", "small", "source", "span", "strike", "strong", "sub", "summary", "sup", "svg",
    "table", "tbody", "td", "template", "textarea", "tfoot", "th", "thead", "time", "tr", "track", "tt", "u", "ul",
    "var", "video", "wbr",
  ]

  package static let attributes = [
    "about", "alt", "aria-expanded", "aria-hidden", "aria-label", "aria-modal", "charset", "cite", "class", "content",
    "data-component", "data-date", "data-published", "data-qa", "data-role", "data-testid", "data-time",
    "data-timestamp", "data-type", "datetime", "dir", "height", "hidden", "href", "http-equiv", "id", "itemprop",
    "itemscope", "itemtype", "lang", "name", "open", "poster", "property", "pubdate", "rel", "role", "src", "style",
    "title", "type", "typeof", "value", "width",
  ]
}
