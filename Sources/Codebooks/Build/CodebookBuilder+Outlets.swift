internal import CoverageModel

extension CodebookBuilder {
  func outlet(_ entry: Entry) throws(Finding) -> Outlet {
    Outlet(
      id: try text(entry, "id"), names: try localized(entry, "name"), aliases: entry.list("aliases").compactMap(\.text),
      domains: entry.list("domains").compactMap(\.text),
      listings: (entry.list("sitemaps") + entry.list("feeds")).compactMap(\.text),
      textRules: try entry["article_text"].map(textRules), medium: try word(entry, "medium"),
      ownership: try word(entry, "ownership", otherwise: .unknown), owner: localized(entry["owner"]),
      region: entry["region"]?.text, reach: share(entry["reach"], of: 1_000_000),
      windows: try map(entry.list("windows"), window))
  }

  private func textRules(_ entry: Entry) throws(Finding) -> TextRules {
    TextRules(keep: try selectors(entry, "keep"), drop: try selectors(entry, "drop"))
  }

  private func selectors(_ entry: Entry, _ key: String) throws(Finding) -> [PageSelector] {
    try map(entry.list(key)) { (child) throws(Finding) in
      guard let selector = try? PageSelector(child.text ?? "") else { throw unreadable(entry, key) }
      return selector
    }
  }

  private func window(_ entry: Entry) throws(Finding) -> MonitoringWindow {
    let weekdays = entry["weekdays"]?.texts.compactMap(CodebookFormat.weekdays.firstIndex(of:))
    return MonitoringWindow(
      id: try text(entry, "id"), days: try entry["valid"].map(days) ?? .always,
      weekdays: weekdays.map(Set.init) ?? Set(0...6), from: try timeOfDay(entry, "from"),
      to: try timeOfDay(entry, "to"), crossing: try word(entry, "crossing", otherwise: .startedIn),
      label: localized(entry["label"]))
  }
}
