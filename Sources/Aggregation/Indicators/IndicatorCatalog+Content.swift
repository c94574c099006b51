internal import CoverageModel

/// What the coverage consists of: formats, topics, the electoral process, debates, posts.
extension IndicatorCatalog {
  static func content(_ name: IndicatorName, _ facts: PanelFacts) -> [TablePanel.Indicator] {
    switch name {
    case .formatShare:
      guard let formats = facts.formats else { return one(name, .undefined(.notApplicable)) }
      return each(name, formats.labels, FormatShare.of(formats.amounts), as: Cell.share, names: formats.names)
    case .topicShare:
      guard let topics = facts.topics else { return one(name, .undefined(.notApplicable)) }
      return each(name, topics.labels, TopicShare.of(topics.amounts), as: Cell.share, names: topics.names)
    case .issueOwnership: return owners(facts)
    case .blocConcentration:
      guard let news = facts.news, let bloc = facts.bloc else { return one(name, .undefined(.notApplicable)) }
      return zip(facts.rows.labels, zip(bloc, news)).map { label, row in
        TablePanel.Indicator(
          id: name.rawValue, value: Cell(share: BlocConcentration.of(bloc: row.0, news: row.1)), subject: label)
      }
    case .topicTheil:
      return one(name, facts.topics.map { Cell(index: TopicTheil.of($0.amounts)) } ?? .undefined(.notApplicable))
    case .voterEducation: return voterEducation(facts)
    case .processShare:
      guard let process = facts.electionProcess, let content = facts.electionContent else {
        return one(name, .undefined(.notApplicable))
      }
      return one(name, Cell(share: ProcessShare.of(process: process, electionContent: content)))
    case .debateBalance: return debates(facts)
    default: return engagement(facts)
    }
  }

  /// For each topic with coverage, the largest share and who has it: the topic, then the rows.
  private static func owners(_ facts: PanelFacts) -> [TablePanel.Indicator] {
    let name = IndicatorName.issueOwnership
    guard let topics = facts.topics, let amounts = facts.rowTopics else { return one(name, .undefined(.notApplicable)) }
    let owned = zip(topics.labels, IssueOwnership.owners(amounts)).compactMap { topic, result in
      (try? result.get()).map { owner in
        TablePanel.Indicator(
          id: name.rawValue, value: .share(owner.share),
          subject: ([topic] + owner.holders.map { facts.rows.labels[$0] }).joined(separator: ", "),
          labels: topics.names)
      }
    }
    return owned.isEmpty ? one(name, .undefined(.noData)) : owned
  }

  /// The amount, and its share of the window.
  private static func voterEducation(_ facts: PanelFacts) -> [TablePanel.Indicator] {
    let name = IndicatorName.voterEducation
    guard let amount = facts.voterEducation else { return one(name, .undefined(.notApplicable)) }
    let share = facts.windowAmount.map { Cell(share: VoterEducationShare.of(voterEducation: amount, window: $0)) }
    return one(name, .amount(amount)) + [part(name, "share", share ?? .undefined(.notApplicable))]
  }

  /// One debate after the other, in the order in which they first occur.
  private static func debates(_ facts: PanelFacts) -> [TablePanel.Indicator] {
    let name = IndicatorName.debateBalance
    guard let rows = facts.debates else { return one(name, .undefined(.notApplicable)) }
    guard !rows.isEmpty else { return one(name, .undefined(.noData)) }
    var order: [String] = []
    for row in rows where !order.contains(row.debate) { order.append(row.debate) }
    return order.flatMap { debate in
      let balance = DebateBalance(rows.filter { $0.debate == debate })
      return [
        TablePanel.Indicator(id: name.rawValue, value: Cell(index: balance.dissimilarity), subject: debate),
        part(name, "women-participants", Cell(share: balance.womenOfParticipants), subject: debate),
        part(name, "women-speech", Cell(share: balance.womenOfSpeech), subject: debate),
        part(name, "moderators", .amount(balance.moderation), subject: debate),
        part(name, "empty-chairs", .count(balance.emptyChairs), subject: debate),
      ]
    }
  }

  /// Mean and median interactions of a post, for each row.
  private static func engagement(_ facts: PanelFacts) -> [TablePanel.Indicator] {
    let name = IndicatorName.engagementIntensity
    guard let interactions = facts.interactions else { return one(name, .undefined(.notApplicable)) }
    return zip(facts.rows.labels, interactions).flatMap { label, posts in
      [
        TablePanel.Indicator(
          id: name.rawValue, value: Cell(index: EngagementIntensity.mean(interactions: posts)), subject: label),
        part(name, "median", Cell(index: EngagementIntensity.median(interactions: posts)), subject: label),
      ]
    }
  }
}
