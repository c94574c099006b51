/// Words around the names in a byline.
enum BylineWords {
  /// What stands before a name; the longest first, so that "written by" goes before "by".
  static let prefixes: [String] = [
    "written by", "authored by", "story", "by by", "byby", "von:", "με την", "reviewed by", "words by", "posted by",
    "reported by", "published by", "story by", "article by", "edited by", "text by", "by:", "by",
    "a commentary by", "von", "text von", "ein kommentar von", "par", "propos recueillis par", "por", "di", "a cura di",
    "de",
    "av", "af", "door", "tekst", "autor", "autorka", "autorin", "autoren", "autores", "author", "authors", "автор",
    "авторы", "автори", "автор статьи",
    "текст", "text", "мәтін", "авторы", "дайындаған", "подготовил", "подготовила", "materiał", "opracował",
    "opracowała", "oprac",
    "του", "της", "γράφει ο", "γράφει η", "από τον", "από την", "yazan", "szerző", "írta", "kirjoittaja", "скрыто",
    "journalist",
    "reporter", "redacción", "фото", "source", "quelle", "источник", "джерело", "дереккөз", "byline",
  ]

  /// A piece with one of these is a role, a desk or a service, not a person.
  static let roles: Set<String> = [
    "editor", "editors", "correspondent", "reporter", "staff", "writer", "journalist", "columnist", "contributor",
    "editorial", "desk", "team", "newsroom", "producer", "critic", "bureau", "author", "chief", "senior", "guest",
    "admin", "administrator",
    "redaktion", "redakteur", "redakteurin", "korrespondent", "korrespondentin", "reporterin", "volontär", "volontärin",
    "ressort",
    "rédaction", "journaliste", "rédacteur", "redacción", "redacao", "redação", "redazione", "redakcja", "redakce",
    "redactie",
    "redaksi", "redaksjonen", "корреспондент", "обозреватель", "редакция", "редактор", "журналист", "тілші",
    "журналісі", "кореспондент", "редакція",
    "σύνταξη", "newsletter", "updated", "published", "read", "comments", "share", "follow", "email", "minutes", "min",
    "twitter", "facebook",
    "photo", "photos", "getty", "images", "contributors", "webmaster", "manager", "director", "officer", "president",
    "professor",
    "analyst", "fellow", "agencies", "agenturen", "online", "ago", "more", "articles", "view", "posts", "all", "about",
    "profile", "bio", "head", "of", "at", "for", "from", "filed",
  ]

  /// The prefixes that open a byline wherever they stand in a page; the others are too common as words of a text.
  private static let openings: [[UInt8]] = [
    "written by", "words by", "posted by", "reported by", "story by", "article by", "text by", "authored by", "by",
    "von", "par", "author",
    "autor", "autorin", "autorka", "автор", "автор статьи", "авторы", "текст", "мәтін", "подготовил", "подготовила",
    "дайындаған", "author:",
    "redactor", "yazan", "γράφει ο", "γράφει η", "του", "της", "por", "redazione di", "a cura di", "door", "szerző",
    "tekst", "skrevet av", "av", "af",
    "文", "記者", "作者", "文責",
  ].map { Array($0.utf8) }

  /// How many bytes of a text are the opening of a byline, nil when it opens none. The name must follow, or nothing.
  static func opensByline(_ text: [UInt8]) -> Int? {
    guard text.count < 120, let first = text.first else { return nil }
    let small = ASCII.lower(first)
    guard small != first || first >= 0x80 || first == UInt8(ascii: "b") || first == UInt8(ascii: "v") else {
      return nil
    }
    let lower = Array(ScalarText.lower(text[...].prefix(60)).utf8)
    var longest: Int?
    for opening in openings where opening.count > longest ?? 0 && lower.starts(with: opening) {
      if opening.count == text.count || text[opening.count] == 0x20 || text[opening.count] == 0x3A {
        longest = opening.count
      }
    }
    return longest
  }

  /// Small words within names.
  static let particles: Set<String> = [
    "de", "da", "do", "dos", "das", "del", "della", "di", "du", "des", "la", "le", "el", "al", "bin", "ibn", "ben",
    "van", "von", "der", "den",
    "ten", "ter", "zu", "zur", "of", "y", "e", "af", "av", "st", "ap", "dela", "vom", "los", "las", "d", "l", "оглы",
    "кызы", "ұлы", "қызы",
  ]

  /// Words by which a house signs collectively.
  static let collectives: Set<String> = [
    "team", "staff", "desk", "redaktion", "rédaction", "redacción", "redação", "redazione", "redakcja", "редакция",
    "редакція", "newsroom",
    "editors", "bureau", "agencies", "agenturen", "σύνταξη", "editorial",
  ]

  /// Parts of addresses under which sites keep pages about their authors.
  static let authorPages = Set(
    [
      "author", "authors", "autor", "autores", "autoren", "autori", "autore", "auteur", "auteurs", "avtor", "avtory",
      "avtori", "writer", "writers", "profile", "profiles", "contributor", "contributors", "columnist", "columnists",
      "journalist", "journalists", "journaliste", "reporter", "reporters", "redakteur", "our-experts", "forfatter",
      "skribent", "yazar", "yazarlar",
    ].map { Array($0.utf8) })

  /// Words between two names.
  static let joints: Set<String> = [
    "and", "und", "et", "y", "и", "й", "та", "і", "және", "ve", "och", "og", "och", "i", "mit", "with", "e", "en", "ja",
    "és", "και", "și",
  ]
}
