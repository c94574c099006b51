internal import CoverageModel
internal import Logging
internal import Reports

/// Writes the folder of a report: an index page to read from top to bottom, every table in every format, charts, and a manifest.
package struct ReportRun {
  package let context: RunContext

  package init(context: RunContext) { self.context = context }

  /// The folder appears whole or not at all; the first of the languages is that of `index.html` and `reliability.html`.
  ///
  /// - Parameters:
  ///   - result: tables and what they were made from.
  ///   - languages: codes in the order of preference; a repeated one counts once.
  ///   - path: the folder.
  /// - Returns: the names of the files written, in the order of writing.
  /// - Throws: `PipelineError`; nothing is left behind then.
  package func write(_ result: TableRun.Result, languages: [String], output path: String) throws(PipelineError)
    -> [String]
  {
    for language in languages where !TableFormat.languages.contains(language) {
      throw .usage(TableFormat.unknownLanguage(language))
    }
    let languages = languages.enumerated().filter { !languages[..<$0.offset].contains($0.element) }.map(\.element)
    let folder = try OutputFolder(path)
    do {
      var names: [String] = []
      let agreement = try agreement(result)
      for language in languages {
        names += try write(
          result, language: language, languages: languages, hasAgreement: agreement != nil, to: folder)
      }
      if let agreement { names += try write(agreement, languages: languages, to: folder) }
      try folder.write(RunManifest(result: result, files: names).bytes, as: OutputFolder.manifestName)
      names.append(OutputFolder.manifestName)
      try folder.commit()
      return names
    } catch {
      folder.discard()
      throw error
    }
  }

  /// How coders agree; nil where nothing was coded twice.
  private func agreement(_ result: TableRun.Result) throws(PipelineError) -> ReliabilityReport? {
    let coding = DoubleCoding(result.codebook, result.records)
    return coding.units.isEmpty ? nil : try ReliabilityRun.report(coding, ReliabilityRun.Options())
  }

  /// The page on how coders agree in every language.
  private func write(
    _ agreement: ReliabilityReport, languages: [String], to folder: OutputFolder
  ) throws(PipelineError) -> [String] {
    let stem = ReportRun.agreementStem
    for language in languages {
      let page = ReliabilityPage(
        agreement, language: language, otherLanguages: otherPages(stem, than: language, languages))
      try folder.write(page.bytes, as: pageName(stem, language, languages))
    }
    return languages.map { pageName(stem, $0, languages) }
  }

  private func write(
    _ result: TableRun.Result, language: String, languages: [String], hasAgreement: Bool, to folder: OutputFolder
  ) throws(PipelineError) -> [String] {
    var names: [String] = []
    var entries: [ReportPage.Entry] = []
    for table in result.tables {
      context.logger.debug("\(table.id) in \(language)")
      var links: [ReportPage.Link] = []
      for format in TableFormat.allCases where format != .svg {
        let name = "tables/\(table.id).\(language).\(format.rawValue)"
        try folder.write(format.bytes(for: table, language: language), as: name)
        names.append(name)
        links.append(ReportPage.Link(label: format.rawValue.uppercased(), address: name))
      }
      for (format, bytes) in try charts(of: table, language: language) {
        let name = "charts/\(table.id).\(language).\(format)"
        try folder.write(bytes, as: name)
        names.append(name)
        links.append(ReportPage.Link(label: format.uppercased(), address: name))
      }
      if let uncertainty = result.uncertainty, uncertainty != .coding, let samples = result.samples[table.id],
        let bytes = RankLines(ShareIntervals(uncertainty: uncertainty), period: table.caption.days).bytes(
          samples, language: language)
      {
        let name = "tables/\(table.id).ranks.\(language).csv"
        try folder.write(bytes, as: name)
        names.append(name)
        links.append(ReportPage.Link(label: "CSV, P(A > B)", address: name))
      }
      entries.append(ReportPage.Entry(table: table, files: links))
    }
    let pages = try writePages(result, language: language, to: folder)
    names += pages.map(\.address)
    let title = result.codebook.title.text(in: language)
    let workbook = "tables.\(language).xlsx"
    do {
      try XLSXReport(language: language).write(result.tables, title: title, to: folder.place(for: workbook))
    } catch {
      throw error as? PipelineError ?? .output(path: workbook, reason: "\(error)")
    }
    names.append(workbook)
    let page = pageName(ReportRun.indexStem, language, languages)
    try folder.write(
      ReportPage(language: language).bytes(
        title: title, entries: entries,
        sections: RecordSections(result: result, language: language, pageFiles: pages).sections,
        audit: audit(result, language), provenance: provenance(result, language),
        otherLanguages: otherPages(ReportRun.indexStem, than: language, languages),
        downloads: [ReportPage.Link(label: "XLSX", address: workbook)]
          + (hasAgreement
            ? [
              ReportPage.Link(
                label: Wording(language: language).phrase(.reliability),
                address: pageName(ReportRun.agreementStem, language, languages))
            ] : [])), as: page)
    return names + [page]
  }

  /// The files of the captured pages; none when the corpus has none.
  private func writePages(
    _ result: TableRun.Result, language: String, to folder: OutputFolder
  ) throws(PipelineError) -> [ReportPage.Link] {
    guard let survey = result.corpus.pages else { return [] }
    let table = PageTable(survey, outlets: result.codebook.outlets, language: language)
    let byDay = Wording(language: language).phrase(.pagesByDay)
    let files = [
      ("\(byDay), CSV", "tables/pages.\(language).csv", table.csv),
      ("\(byDay), HTML", "tables/pages.\(language).html", table.html),
      (
        Wording(language: language).phrase(.pagesByArticle) + ", CSV", "tables/page-articles.\(language).csv",
        table.articles(result.corpus.items, zone: result.codebook.zone)
      ),
    ]
    for (_, name, bytes) in files { try folder.write(bytes, as: name) }
    return files.map { ReportPage.Link(label: $0.0, address: $0.1) }
  }

  private static let indexStem = "index"
  private static let agreementStem = "reliability"

  private func pageName(_ stem: String, _ language: String, _ languages: [String]) -> String {
    language == languages.first ? "\(stem).html" : "\(stem).\(language).html"
  }

  private func otherPages(_ stem: String, than language: String, _ languages: [String]) -> [ReportPage.Link] {
    languages.filter { $0 != language }.map {
      ReportPage.Link(label: $0, address: pageName(stem, $0, languages))
    }
  }

  private func charts(of table: ShareTable, language: String) throws(PipelineError) -> [(String, [UInt8])] {
    guard table.chart != nil else { return [] }
    let svg = ChartReport(language: language).bytes(for: table)
    do {
      return [("svg", svg), ("png", try SVGRenderer().png(svg)), ("pdf", try SVGRenderer().pdf(svg))]
    } catch {
      throw .output(path: "charts/\(table.id)", reason: error.found)
    }
  }

  private func audit(_ result: TableRun.Result, _ language: String) -> [String] {
    let wording = Wording(language: language)
    return result.tables.map {
      wording.phrase(.auditLine, ["table": $0.id, "count": String($0.panels.count)])
    }
  }

  private func provenance(_ result: TableRun.Result, _ language: String) -> [String] {
    let codebook = result.codebook
    let name = "\(codebook.id) \(codebook.version), \(codebook.fingerprint)"
    return [Wording(language: language).labelled(.codebook, name)]
      + result.corpus.inputs.map { "\($0.name): \($0.digest)" }
  }
}
