internal import CoverageModel

/// Decides what became of a page, from the strongest evidence to the weakest.
struct OutcomeClassifier {
  let page: PageInput
  /// The headline that was read.
  let title: String
  let notes: [GuardNote]
  let signs: PageSigns
  let blocks: [PageBlock]
  /// Characters of the blocks that were kept.
  let bodyCharacters: Int
  let claims: PageClaims

  /// The outcome, and why it is not an article.
  func outcome() -> (outcome: PageOutcome, reason: String) {
    if let reason = PageEnd.cut(page, notes: notes) { return (.noArticle(.cutOff), reason) }
    let isShort = bodyCharacters < OutcomeLimits.shortBody
    if isShort, let refusal = refusal() { return refusal }
    if signs.characters == 0, !hasScripts { return (.noArticle(.empty), "markup without text") }
    if bodyCharacters < OutcomeLimits.leastBody, let reason = scripted() { return (.noArticle(.scripted), reason) }
    if let reason = listing() { return (.noArticle(.listing), reason) }
    if bodyCharacters < OutcomeLimits.stubBody, let reason = paywall() {
      // Behind a fence that shows nothing there is no text to count.
      return bodyCharacters > 0 ? (.paywalled, reason) : (.noArticle(.otherPage), reason + ", and nothing is shown")
    }
    if let reason = comments() { return (.noArticle(.otherPage), reason) }
    if bodyCharacters < (claims.isArticle ? OutcomeLimits.leastText : OutcomeLimits.leastBody) {
      if signs.hasPasswordField { return (.noArticle(.otherPage), "a form to log in") }
      if signs.refreshes { return (.noArticle(.otherPage), "it sends the reader to another page") }
      return (.noArticle(.otherPage), "\(bodyCharacters) characters of text")
    }
    return (.article, "")
  }

  // MARK: Refusals

  private func refusal() -> (outcome: PageOutcome, reason: String)? {
    switch page.status {
    case 401, 402, 403, 407, 429, 451: return (.noArticle(.blocked), "status \(page.status ?? 0)")
    case .some(400...599):
      if let name = challenge() { return (.noArticle(.blocked), "a check for robots (\(name))") }
      return (.noArticle(.errorPage), "status \(page.status ?? 0)")
    default: break
    }
    if let phrase = OutcomePhrases.blocked.first(in: signs.headings.bytes + [UInt8(ascii: "\n")] + shortText) {
      return (.noArticle(.blocked), "it says “\(phrase)”")
    }
    // Pages behind some guards carry its scripts, too, and much text.
    if bodyCharacters < OutcomeLimits.leastBody, signs.cards < OutcomeLimits.listingCards,
      signs.characters < 2 * OutcomeLimits.shortBody, let name = challenge()
    {
      return (.noArticle(.blocked), "a check for robots (\(name))")
    }
    if !claims.isArticle, let phrase = OutcomePhrases.error.first(in: signs.headings.bytes) {
      return (.noArticle(.errorPage), "its heading says “\(phrase)”")
    }
    return nil
  }

  private func challenge() -> String? { OutcomePhrases.challenges.first { page.bytes.holds($0) } }

  private func scripted() -> String? {
    if let phrase = OutcomePhrases.scripts.first(in: shortText) { return "it says “\(phrase)”" }
    guard hasScripts, signs.characters < OutcomeLimits.shortBody, signs.cards < OutcomeLimits.listingCards else {
      return nil
    }
    return signs.characters < OutcomeLimits.leastBody ? "scripts and hardly any text" : nil
  }

  private var hasScripts: Bool { page.bytes.holds("<script") || page.bytes.holds("<SCRIPT") }

  // MARK: Kinds of pages

  private func listing() -> String? {
    guard !claims.isArticle, signs.cards >= OutcomeLimits.listingCards else { return nil }
    let isLinks = signs.linkShare > OutcomeLimits.listingLinks
    let headlines = "\(signs.cards) headlines"
    let kept = blocks.filter(\.isKept)
    let linked = kept.count { $0.isLink && ScalarText.count($0.text) >= OutcomeLimits.cardCharacters }
    let longest = kept.lazy.filter { !$0.isLink }.map(\.text.utf8.count).max() ?? 0
    if linked >= OutcomeLimits.listingCards, linked * 4 > kept.count, longest <= OutcomeLimits.teaserBytes {
      return "\(linked) links to others, each with a few words"
    }
    if let address = PageURL(page.url) {
      let steps = address.path.lowercased().split(separator: "/").map(String.init)
      let isShort = bodyCharacters < OutcomeLimits.listingBody
      // `/`, or `/kz` and `/ru/` of a site in two languages.
      if isShort || linked >= OutcomeLimits.frontLinks, steps.allSatisfy({ $0.count <= 2 }), address.query.isEmpty {
        return "a front page with \(headlines)"
      }
      let isList =
        steps.contains(where: OutcomePhrases.indexSteps.contains)
        || isShort && steps.first.map(OutcomePhrases.listingSteps.contains) ?? false
      // An article's address ends in its number or its title in words.
      let isNamed = steps.last.map { last in last.contains(where: \.isNumber) || last.count { $0 == "-" } > 2 } ?? false
      if isList, steps.count <= 3, !isNamed { return "its address and \(headlines)" }
    }
    return isLinks && bodyCharacters < OutcomeLimits.leastBody ? "\(headlines) and hardly any other text" : nil
  }

  /// What readers say is no article, also on a page of its own.
  private func comments() -> String? {
    let isNamed = !claims.isArticle && OutcomePhrases.comments.contains(ScalarText.lower(Array(title.utf8)[...]))
    return isNamed ? "its heading says “\(title)”" : nil
  }

  private func paywall() -> String? {
    // The words stand behind what is left of the text, so the last blocks are looked at, whether kept or dropped; right behind
    // it when there is much text and the page does not say that one has to pay.
    if let last = blocks.lastIndex(where: \.isKept) {
      let isLikely = claims.isPaid || bodyCharacters < OutcomeLimits.shortBody
      var text = LoweredText()
      for block in blocks[max(0, last - 1)..<min(blocks.count, last + (isLikely ? 5 : 2))] {
        text.append(line: block.text)
      }
      if let phrase = OutcomePhrases.paywall.first(in: text.bytes) { return "it says “\(phrase)”" }
    }
    return claims.isPaid && bodyCharacters < OutcomeLimits.shortBody ? "its data says that one has to pay" : nil
  }

  // MARK: Looking for words

  /// The text of the blocks of a short page, in lower case.
  private var shortText: [UInt8] {
    var text = LoweredText()
    for block in blocks where text.bytes.count < 8 * OutcomeLimits.shortBody {
      text.append(line: block.text, limit: OutcomeLimits.shortBody)
    }
    return text.bytes
  }
}
