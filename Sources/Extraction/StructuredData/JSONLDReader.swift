internal import CoverageModel

/// Finds the articles in a page's JSON-LD, however deep they lie.
struct JSONLDReader {
  private static let longestURL = 4_096

  private let tape: JSONTape
  private(set) var articles: [StructuredArticle] = []
  /// The names along the page's breadcrumb, the site's front page first.
  private(set) var breadcrumb: [String] = []
  private(set) var siteName: String?
  /// Named things that articles refer to by `@id`.
  private var named: [String: Int] = [:]

  init(_ block: [UInt8]) {
    tape = JSONTapeReader.tape(block)
    for value in tape.kind.indices where tape.kind[value] == .object {
      if let id = tape.member("@id", of: value), let name = tape.text(at: id), tape.member("name", of: value) != nil,
        named[name] == nil
      {
        named[name] = value
      }
    }
    for value in tape.kind.indices where tape.kind[value] == .object { object(value) }
  }

  private mutating func object(_ value: Int) {
    guard let type = tape.member("@type", of: value) else { return }
    let types = texts(at: type).map(StructuredType.short)
    if let name = types.first(where: StructuredType.isArticle) ?? types.first(where: StructuredType.isPage) {
      articles.append(article(value, type: name))
    } else if types.contains("BreadcrumbList"), breadcrumb.isEmpty {
      breadcrumb = crumbs(value)
    } else if types.contains("WebSite"), siteName == nil {
      siteName = tape.member("name", of: value).flatMap { tape.text(at: $0) }
    }
  }

  private func article(_ value: Int, type: String) -> StructuredArticle {
    var article = StructuredArticle(source: .jsonLD)
    article.type = type
    article.headline = text("headline", of: value) ?? text("name", of: value)
    article.description = text("description", of: value)
    article.articleBody = text("articleBody", of: value)
    article.datePublished =
      text("datePublished", of: value) ?? text("dateCreated", of: value) ?? text("uploadDate", of: value)
    article.dateModified = text("dateModified", of: value)
    article.section = tape.member("articleSection", of: value).flatMap { texts(at: $0).first }
    article.keywords = tape.member("keywords", of: value).map { texts(at: $0).flatMap(KeywordList.split) } ?? []
    article.publisher = tape.member("publisher", of: value).flatMap { names(at: $0).first?.name }
    article.isAccessibleForFree = tape.member("isAccessibleForFree", of: value).flatMap(truth)
    article.authors =
      (tape.member("author", of: value) ?? tape.member("creator", of: value)).map { names(at: $0) } ?? []
    for member in [
      tape.member("url", of: value), tape.member("mainEntityOfPage", of: value), tape.member("@id", of: value),
    ] {
      guard let member else { continue }
      if tape.kind[member] == .object {
        article.urls += [text("@id", of: member), text("url", of: member)].compactMap { $0 }
      } else if let url = tape.text(at: member) {
        article.urls.append(url)
      }
    }
    article.urls.removeAll { $0.utf8.count > JSONLDReader.longestURL }
    return article
  }

  private func text(_ name: StaticString, of value: Int) -> String? {
    guard let member = tape.member(name, of: value) else { return nil }
    return tape.kind[member] == .array ? texts(at: member).first : tape.text(at: member)
  }

  /// The strings of a value: of itself, of an array's elements, or of an object's `@value` and `name`.
  private func texts(at value: Int) -> [String] {
    switch tape.kind[value] {
    case .array: tape.children(of: value).flatMap { texts(at: $0) }
    case .object: [text("@value", of: value) ?? text("name", of: value)].compactMap { $0 }
    default: [tape.text(at: value)].compactMap { $0 }
    }
  }

  private func names(at value: Int) -> [StructuredName] {
    switch tape.kind[value] {
    case .array: return tape.children(of: value).flatMap { names(at: $0) }
    case .object:
      var person = value
      if tape.member("name", of: value) == nil, let id = text("@id", of: value), let other = named[id] {
        person = other
      }
      let types = tape.member("@type", of: person).map { texts(at: $0) } ?? []
      let isOrganization = types.contains { $0.hasSuffix("Organization") }
      guard let name = tape.member("name", of: person) else { return [] }
      return texts(at: name).map { StructuredName(name: $0, isOrganization: isOrganization) }
    default: return tape.text(at: value).map { [StructuredName(name: $0, isOrganization: false)] } ?? []
    }
  }

  private func truth(_ value: Int) -> Bool? {
    switch tape.kind[value] {
    case .yes: return true
    case .no: return false
    default:
      guard let text = tape.text(at: value) else { return nil }
      return text.utf8.first.map { $0 | 0x20 == UInt8(ascii: "t") }
    }
  }

  private func crumbs(_ value: Int) -> [String] {
    guard let list = tape.member("itemListElement", of: value), tape.kind[list] == .array else { return [] }
    return tape.children(of: list).compactMap { element in
      if tape.kind[element] != .object { return nil }
      if let name = text("name", of: element) { return name }
      return tape.member("item", of: element).flatMap { tape.kind[$0] == .object ? text("name", of: $0) : nil }
    }
  }
}
