/// The names by which a site calls itself on a page.
struct SiteName: Sendable {
  /// As the page writes it, nil when it does not say.
  let name: String?
  private let bags: [WordBag]
  /// The host without `www.` and ending, letters and digits only, in lower case.
  private let hostLetters: [UInt8]

  init(data: StructuredData, host: String) {
    // Templates that fill in the headline where the name should be are not believed.
    let headlines = [data.metas.first(.openGraphTitle), data.article?.headline].compactMap { $0 }.map(WordBag.init)
    let stated = [data.metas.first(.siteName), data.siteName, data.article?.publisher].compactMap { $0 }
      .filter { $0.utf8.count <= 200 && !headlines.contains(WordBag($0)) }
    name = stated.first
    bags = stated.map(WordBag.init).filter { $0.count > 0 }
    let labels = PageURL.withoutPrefixes(host).utf8.split(separator: UInt8(ascii: "."))
    hostLetters = SiteName.letters(labels.dropLast().flatMap(Array.init))
  }

  private static func letters(_ text: some Sequence<UInt8>) -> [UInt8] {
    text.map(ASCII.lower).filter { ASCII.isDigit($0) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
  }

  /// Whether a text is the site's name and no more.
  func isName(_ text: String) -> Bool {
    let bag = WordBag(text)
    if bag.count == 0 { return true }
    if bags.contains(where: { bag.agreement(with: $0) > 0.79 }) { return true }
    let letters = SiteName.letters(text.utf8)
    guard letters.count >= 3 else { return false }
    if letters == hostLetters { return true }
    let shorter = min(letters.count, hostLetters.count)
    return shorter >= 4 && shorter * 2 >= max(letters.count, hostLetters.count)
      && (ByteText.contains(hostLetters, letters) || ByteText.contains(letters, hostLetters))
  }
}
