/// Words around the names in a byline.
enum BylineWords {
  /// What stands before a name; the longest first, so that "written by" goes before "by".
  static let prefixes: [String] = [
    "written by", "words by", "posted by", "reported by", "published by", "story by", "article by", "edited by", "text by", "by:", "by",
    "a commentary by", "von", "text von", "ein kommentar von", "par", "propos recueillis par", "por", "di", "a cura di", "de",
    "av", "af", "door", "tekst", "autor", "autorka", "autorin", "autoren", "autores", "author", "authors", "автор", "авторы", "автори", "автор статьи",
    "текст", "text", "мәтін", "авторы", "дайындаған", "подготовил", "подготовила", "materiał", "opracował", "opracowała", "oprac",
    "του", "της", "γράφει ο", "γράφει η", "από τον", "από την", "yazan", "szerző", "írta", "kirjoittaja", "скрыто", "journalist",
    "reporter", "redacción", "фото", "source", "quelle", "источник", "джерело", "дереккөз", "byline",
  ]

  /// A piece with one of these is a role, a desk or a service, not a person.
  static let roles: Set<String> = [
    "editor", "editors", "correspondent", "reporter", "staff", "writer", "journalist", "columnist", "contributor",
    "editorial", "desk", "team", "newsroom", "producer", "critic", "bureau", "author", "chief", "senior", "guest", "admin", "administrator",
    "redaktion", "redakteur", "redakteurin", "korrespondent", "korrespondentin", "reporterin", "volontär", "volontärin", "ressort",
    "rédaction", "journaliste", "rédacteur", "redacción", "redacao", "redação", "redazione", "redakcja", "redakce", "redactie",
    "redaksi", "redaksjonen", "корреспондент", "обозреватель", "редакция", "редактор", "журналист", "тілші", "журналісі", "кореспондент", "редакція",
    "σύνταξη", "newsletter", "updated", "published", "read", "comments", "share", "follow", "email", "minutes", "min", "twitter", "facebook",
    "photo", "photos", "getty", "images", "contributors", "webmaster", "manager", "director", "officer", "president", "professor",
    "analyst", "fellow", "agencies", "agenturen", "online", "ago", "more", "articles", "view", "posts", "all", "about", "profile", "bio",
  ]

  /// Words between two names.
  static let joints: Set<String> = [
    "and", "und", "et", "y", "и", "й", "та", "і", "және", "ve", "och", "og", "och", "i", "mit", "with", "e", "en", "ja", "és", "και", "și",
  ]
}
