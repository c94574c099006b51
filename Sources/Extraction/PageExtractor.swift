internal import Containers
package import CoverageModel

/// From a page's bytes to a Document. A value without state: the same page gives the same Document on any thread.
package struct PageExtractor: Sendable {
  /// What a project knows of the pages beforehand.
  package struct Options: Sendable {
    /// The outlets to which addresses are matched; without any, no page is said to be of an unknown one.
    package var outlets: [Outlet]
    /// The zone in which times without one are read, and days such as "yesterday" begin.
    package var zone: ZoneRules
    /// Languages that the project expects, ISO 639-1; any when empty.
    package var languages: Set<String>
    /// What the sites repeat from page to page; nothing when empty.
    package var furniture = SiteFurniture()

    package init(outlets: [Outlet] = [], zone: ZoneRules = .utc, languages: Set<String> = []) {
      self.outlets = outlets
      self.zone = zone
      self.languages = languages
    }
  }

  /// The extractor's name and version, for the evidence; a change that can change a Document changes it.
  package static let name = "qamtu-extract 1"

  private let options: Options
  private let matcher: OutletMatcher
  /// By the id of the outlet.
  private let rules: [String: RuleSet]
  private let body: BodyExtractor

  /// - Parameters:
  ///   - options: what the project knows beforehand.
  ///   - model: what tells an article's text from the rest of a page; another than the shipped one only to judge how well models
  ///     are learnt.
  package init(_ options: Options = Options(), model: BodyModel = .learnt) {
    self.options = options
    matcher = OutletMatcher(outlets: options.outlets)
    rules = Dictionary(
      options.outlets.compactMap { outlet in outlet.textRules.map { (outlet.id, RuleSet($0)) } },
      uniquingKeysWith: { first, _ in first })
    body = BodyExtractor(model: model)
  }

  /// The Document of a page, whatever the page is: what cannot be read has an outcome that says so.
  package func extract(_ page: PageInput) -> PageExtraction {
    var evidence = PageEvidence(digest: SHA256Digest.hex(page.bytes))
    evidence.captured = page.captured
    evidence.extractor = PageExtractor.name
    evidence.parser = PageTreeBuilder.parserName
    evidence.warnings = page.warnings
    guard page.bytes.contains(where: { $0 > 0x20 }) else {
      return refused(page, .empty, "\(page.bytes.count) bytes of nothing", evidence)
    }
    let kind = PageKind.foreignKind(of: page.bytes, contentType: page.contentType)
    // A refusal in plain text is one still.
    if let kind, kind != "text/plain" || page.status ?? 200 < 400 {
      return refused(page, .notHTML, kind, evidence)
    }
    let text = PageText.decoded(bytes: page.bytes, contentType: page.contentType)
    evidence.encoding = text.decision.encoding.rawValue
    evidence.encodingReason = text.decision.summary
    let guarded = PageGuard.guarded(text.utf8)
    evidence.warnings += guarded.notes.map(\.description)
    if text.decision.replacedBytes > 0 {
      evidence.warnings.append(
        "\(Counted.text(text.decision.replacedBytes, "byte")) that say nothing in \(evidence.encoding)")
    }
    return read(guarded, of: page, evidence: evidence)
  }

  /// The blocks of a page, for counting what its site repeats; nil when it is no web page.
  package func survey(_ page: PageInput) -> SiteSample? {
    guard PageKind.foreignKind(of: page.bytes, contentType: page.contentType) == nil else { return nil }
    let text = PageText.decoded(bytes: page.bytes, contentType: page.contentType)
    return SiteSample(tree: PageTreeBuilder.tree(PageGuard.guarded(text.utf8)), address: page.url)
  }

  /// The Document of a page that could not be had at all, for instance because its file is not there.
  package static func unreadable(id: String, url: String, captured: Int64?, reason: String) -> PageExtraction {
    var evidence = PageEvidence(digest: "")
    evidence.captured = captured
    evidence.extractor = name
    return PageExtraction(
      document: Document(id: id, url: url, outcome: .noArticle(.unreadable), evidence: evidence),
      outcomeReason: reason)
  }

  /// The Document of what holds no page.
  private func refused(
    _ page: PageInput, _ outcome: PageOutcome.Reason, _ reason: String, _ evidence: PageEvidence
  ) -> PageExtraction {
    var document = Document(id: page.id, url: page.url, outcome: .noArticle(outcome), evidence: evidence)
    document.outlet = matcher.outlet(of: page.url)
    return finished(PageExtraction(document: document, outcomeReason: reason))
  }

  private func read(_ guarded: GuardedPage, of page: PageInput, evidence: PageEvidence) -> PageExtraction {
    let tree = PageTreeBuilder.tree(guarded)
    let data = StructuredData(blocks: guarded.dataBlocks, tree: tree, url: page.url)
    let fields = PageFields.read(
      tree: tree, data: data, url: page.url, captured: page.captured,
      zoneOffsetMinutes: Int(options.zone.offset(at: page.captured ?? 0) / 60_000))
    let outlet =
      matcher.outlet(of: page.url) ?? (page.url.isEmpty ? fields.canonicalURL.flatMap { matcher.outlet(of: $0) } : nil)
    let rules = outlet.flatMap { self.rules[$0] }
    let marks = rules.map { RuleMarks($0, tree: tree) }
    let blocks = body.blocks(
      of: tree, anchors: PageAnchors(tree: tree, data: data), rules: marks,
      repeated: options.furniture.isEmpty ? [] : options.furniture.blocks(of: SiteSample.site(of: page.url)))
    let classifier = OutcomeClassifier(
      page: page, title: fields.title, notes: guarded.notes, signs: PageSigns(tree), blocks: blocks,
      bodyCharacters: blocks.reduce(0) { $0 + ($1.isKept ? ScalarText.count($1.text) : 0) },
      claims: PageClaims(data))
    let (outcome, reason) = classifier.outcome()
    var document = Document(id: page.id, url: page.url, outcome: outcome, evidence: evidence)
    document.canonicalURL = fields.canonicalURL
    document.outlet = outlet
    document.title = fields.title
    document.authors = fields.authors
    document.agencies = fields.agencies
    document.published = fields.published
    document.modified = fields.modified
    document.section = fields.section
    document.tags = fields.tags
    if outcome.isArticle {
      document.set(blocks.filter(\.isKept))
      document.language = LanguageModel.shipped.language(of: document.body)?.language
    }
    let isUnmatched = rules.map(\.keepsAny) ?? false && !(marks?.findsText ?? false)
    return finished(
      PageExtraction(
        document: document, outcomeReason: reason, blocks: blocks, warnings: isUnmatched ? [.unmatchedRule] : []))
  }

  /// Adds the warnings.
  private func finished(_ extraction: PageExtraction) -> PageExtraction {
    var extraction = extraction
    let document = extraction.document
    var warnings = document.outcome.isArticle ? extraction.warnings : []
    if document.outcome.isArticle {
      if document.published == nil { warnings.append(.noDate) }
      if let language = document.language, !options.languages.isEmpty, !options.languages.contains(language) {
        warnings.append(.unexpectedLanguage(language))
      }
    }
    if !options.outlets.isEmpty, document.outlet == nil {
      warnings.append(.unknownOutlet(host: PageURL(document.url)?.host ?? ""))
    }
    extraction.warnings = warnings.sorted { $0.code < $1.code }
    extraction.document.evidence.warnings += extraction.warnings.map(\.description)
    return extraction
  }
}
