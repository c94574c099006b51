/// One way of writing an actor or an outlet.
struct Spelling {
  let text: String
  /// False for ids and names, which the codebook cannot choose freely.
  let isAlias: Bool
  let site: Site

  /// The id, the names and the aliases of an actor or an outlet.
  static func all(of entry: Entry) -> [Spelling] {
    var spellings: [Spelling] = []
    for (key, isAlias) in [("id", false), ("name", false), ("aliases", true)] {
      if let value = entry[key] { collect(value, isAlias: isAlias, into: &spellings) }
    }
    return spellings
  }

  /// The texts under an entry: a text, a list of texts, a map of either. `YAMLLimits.depth` bounds the recursion.
  private static func collect(_ entry: Entry, isAlias: Bool, into spellings: inout [Spelling]) {
    if let text = entry.text {
      spellings.append(Spelling(text: text, isAlias: isAlias, site: .entry(entry)))
    } else {
      for child in entry.children { collect(child, isAlias: isAlias, into: &spellings) }
    }
  }
}
