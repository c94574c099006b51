/// What the `meta` elements of a page tell, by meaning; each sort of element has many names.
enum MetaKey: UInt8, Sendable, Hashable, CaseIterable {
  case openGraphTitle, title, description, siteName, author, published, weakPublished, modified, section, tag, url, type
  /// The label and text under a shared link; the label says whether the text is an author.
  case cardLabel, cardText

  /// The names, in lower case, that `name`, `property`, `itemprop` or `http-equiv` may have.
  private var names: [String] {
    switch self {
    case .openGraphTitle: ["og:title"]
    case .title:
      [
        "twitter:title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title", "headline", "title",
        "mrc__share_title",
        "citation_title", "hdl", "cxenseparse:title",
      ]
    case .description:
      ["og:description", "description", "twitter:description", "dc.description", "sailthru.description"]
    case .siteName:
      [
        "og:site_name", "application-name", "apple-mobile-web-app-title", "dc.publisher", "publisher",
        "copyright-holder",
      ]
    case .author:
      [
        "author", "article:author", "article:author_name", "dc.creator", "dcterms.creator", "dc.author",
        "parsely-author",
        "sailthru.author", "byl", "citation_author", "article.author", "og:author", "og:article:author", "authors",
        "rbauthors", "shareaholic:article_author_name", "cxenseparse:author", "creator", "book:author",
        "content_author", "article_author", "vr:author", "profile:first_name",
      ]
    case .published:
      [
        "article:published_time", "article:published", "og:published_time", "og:article:published_time",
        "datepublished",
        "publication_date", "publish_date", "pubdate", "parsely-pub-date", "sailthru.date",
        "cxenseparse:recs:publishtime",
        "article:publicationdate", "date_published", "publish-date", "publication-date", "originalpublicationdate",
        "citation_publication_date", "ptime", "displaydate", "rnews:datepublished", "bt:pubdate", "published-date",
        "article:published_date", "article_date_original", "og:pubdate", "pub_date", "datecreated", "citation_date",
        "shareaholic:article_published_time", "article.published", "published_time_telegram", "vr:published_time",
        "og:publish_date", "article:post_date", "published", "publisheddate", "mediator_published_time",
      ]
    case .weakPublished:
      [
        "date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.created", "dcterms.issued", "dc.date.created",
        "created", "creation_date", "date.created", "og:release_date", "release_date", "article.created",
        "article:created", "dc.created", "dcterms.available", "eomportal-lastupdate", "content_create_date",
      ]
    case .modified:
      [
        "article:modified_time", "article:modified", "og:updated_time", "og:modified_time", "datemodified",
        "last-modified",
        "lastmod", "utime", "dcterms.modified", "dc.date.modified", "article.updated", "modificationdate", "revised",
        "updated_time", "article:modified_date", "bt:moddate",
      ]
    case .section:
      [
        "article:section", "section", "parsely-section", "sailthru.section", "articlesection",
        "cxenseparse:recs:section", "category",
      ]
    case .tag: ["article:tag", "keywords", "news_keywords", "parsely-tags", "sailthru.tags"]
    case .url: ["og:url", "twitter:url", "parsely-link"]
    case .type: ["og:type"]
    case .cardLabel: ["twitter:label1"]
    case .cardText: ["twitter:data1"]
    }
  }

  /// The meaning of a name in lower case.
  static let byName: [String: MetaKey] = {
    var keys: [String: MetaKey] = [:]
    for key in allCases {
      for name in key.names { keys[name] = key }
    }
    return keys
  }()
}
