internal import CoverageModel

/// Reads microdata and RDFa Lite: elements that say which property of the article they hold.
struct MicrodataReader {
  private let tree: PageTree
  private(set) var article = StructuredArticle(source: .microdata)

  init(_ nodes: [PageScan.Node], of tree: PageTree) {
    self.tree = tree
    for node in nodes where !node.isFurniture { read(node.node) }
  }

  /// Whether the page says anything in this form.
  var isEmpty: Bool {
    article.headline == nil && article.authors.isEmpty && article.datePublished == nil && article.dateModified == nil
      && article.section == nil
  }

  private mutating func read(_ node: Int) {
    let name =
      (tree.value(of: .itemprop, at: node) ?? tree.value(of: .property, at: node)).map(StructuredType.short) ?? ""
    for property in name.utf8.split(separator: UInt8(ascii: " ")) { read(String(property) ?? "", at: node) }
  }

  private mutating func read(_ property: String, at node: Int) {
    switch property {
    case "headline": article.headline = article.headline ?? text(node)
    case "description": article.description = article.description ?? text(node)
    case "datePublished", "dateCreated":
      if belongsToArticle(node), article.datePublished == nil || property == "datePublished" && isCreated {
        article.datePublished = text(node)
        isCreated = property == "dateCreated"
      }
    case "dateModified":
      if belongsToArticle(node) { article.dateModified = article.dateModified ?? text(node) }
    case "author", "creator":
      if belongsToArticle(node) { article.authors += names(node) }
    case "articleSection": article.section = article.section ?? text(node)
    case "keywords": if article.keywords.isEmpty { article.keywords = text(node).map(KeywordList.split) ?? [] }
    case "isAccessibleForFree":
      article.isAccessibleForFree = text(node).map { $0.utf8.first.map { $0 | 0x20 } == UInt8(ascii: "t") }
    default: break
    }
  }

  /// Whether the date of publication so far is only that of creation.
  private var isCreated = false

  /// Whether the nearest typed element around a property is an article or a page, not a comment, a video or a picture.
  private func belongsToArticle(_ node: Int) -> Bool {
    var parent = Int(tree.parent[node])
    while parent > 0 {
      if let type = tree.value(of: .itemtype, at: parent) ?? tree.value(of: .typeof, at: parent), !type.isEmpty {
        let short = StructuredType.short(type)
        return StructuredType.isArticle(short) || StructuredType.isPage(short) || short == "Blog"
      }
      parent = Int(tree.parent[parent])
    }
    return true
  }

  private func names(_ node: Int) -> [StructuredName] {
    let type =
      (tree.value(of: .itemtype, at: node) ?? tree.value(of: .typeof, at: node)).map(StructuredType.short) ?? ""
    let isOrganization = type.hasSuffix("Organization")
    for inner in node..<Int(tree.end[node]) where !tree.isText(inner) {
      let property = (tree.value(of: .itemprop, at: inner) ?? tree.value(of: .property, at: inner)).map(
        StructuredType.short)
      if property == "name" {
        return text(inner).map { [StructuredName(name: $0, isOrganization: isOrganization)] } ?? []
      }
    }
    return text(node).map { [StructuredName(name: $0, isOrganization: isOrganization)] } ?? []
  }

  private func text(_ node: Int) -> String? {
    if let value = tree.foldedValue(of: .content, at: node) ?? tree.foldedValue(of: .datetime, at: node) {
      return value
    }
    let text = tree.foldedText(of: node)
    return text.isEmpty ? nil : text
  }
}
