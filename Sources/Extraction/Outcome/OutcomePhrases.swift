/// Words by which sites say that a page is not what was asked for; in lower case.
///
/// Looked for only where a page has little text of its own, so that an article about errors or subscriptions stays one.
enum OutcomePhrases {
  /// In the title or a heading.
  static let error = PhraseFinder([
    "404", "page not found", "not found", "no longer available", "page doesn't exist", "page does not exist",
    "internal server error", "bad gateway", "service unavailable", "gateway time-out", "gateway timeout",
    "страница не найдена", "страница не существует", "такой страницы нет", "страницы не существует",
    "материал не найден", "ошибка сервера", "внутренняя ошибка", "страница удалена", "новость не найдена",
    "бет табылмады", "парақша табылмады", "парақ табылмады", "мұндай бет жоқ", "бет жоқ", "материал табылмады",
    "қате орын алды", "сторінку не знайдено", "сторінка не знайдена", "сторінки не існує",
    "seite nicht gefunden", "seite wurde nicht gefunden", "page introuvable", "page non trouvée",
    "página no encontrada", "pagina non trovata", "página não encontrada", "sayfa bulunamadı", "strona nie istnieje",
    "nie znaleziono strony", "stránka nenalezena", "sahifa topilmadi", "барак табылган жок", "бет табылган жок",
  ])

  /// Anywhere in the title, the headings or the text of a short page.
  static let blocked = PhraseFinder([
    "verify you are human", "verifying you are human", "are you a robot", "i'm not a robot", "i am not a robot",
    "checking your browser", "just a moment...", "attention required!", "access denied", "access to this page has been",
    "you have been blocked", "request blocked", "unusual traffic", "too many requests", "enter the characters",
    "security check", "pardon our interruption", "ddos protection",
    "подтвердите, что вы не робот", "я не робот", "вы не робот", "доступ запрещен", "доступ запрещён",
    "доступ ограничен", "доступ заблокирован", "проверка браузера", "проверяем ваш браузер", "слишком много запросов",
    "введите символы с картинки", "подозрительный трафик", "защита от ddos",
    "робот емес екеніңізді", "мен робот емеспін", "қол жеткізу шектелген", "кіруге тыйым салынған",
    "браузеріңіз тексерілуде", "сұраныстар тым көп", "підтвердьте, що ви не робот", "доступ заборонено",
    "robot olmadığınızı", "nie jestem robotem", "je ne suis pas un robot", "ich bin kein roboter",
  ])

  /// Names in the markup of pages that check for robots.
  static let challenges = [
    "cf-challenge", "challenge-platform", "cf-chl-", "cf_chl_opt", "_Incapsula_Resource", "ddos-guard.net/check",
    "px-captcha",
    "smartcaptcha", "h-captcha", "g-recaptcha", "captcha-delivery.com", "awsWafCookieDomainList", "sucuri_cloudproxy",
  ]

  /// Where the text of a page asks for scripts.
  static let scripts = PhraseFinder([
    "enable javascript", "javascript is disabled", "javascript is required", "requires javascript",
    "turn on javascript",
    "включите javascript", "включить javascript", "javascript отключен", "требуется javascript",
    "javascript-ті қосыңыз", "javascript қосыңыз", "увімкніть javascript", "javascript aktivieren",
    "activer javascript", "habilite javascript", "javascript'i etkinleştirin", "włącz javascript",
  ])

  /// Where the text of a page breaks off for those who do not pay.
  static let paywall = PhraseFinder([
    "subscribe to continue", "subscribe to read", "subscribers only", "for subscribers", "already a subscriber",
    "to continue reading", "to read the full", "sign in to read", "this article is for", "unlock this article",
    "только для подписчиков", "доступно подписчикам", "доступен подписчикам", "доступна подписчикам",
    "оформите подписку", "чтобы читать дальше", "чтобы дочитать", "читайте полностью по подписке",
    "полный текст доступен", "продолжение доступно", "купить доступ",
    "тек жазылушыларға", "жазылушыларға ғана", "толық оқу үшін жазыл", "жазылушыларға арналған",
    "толық нұсқасын оқу үшін", "оқуды жалғастыру үшін",
    "лише для передплатників", "тільки для передплатників", "оформіть передплату",
    "jetzt abonnieren", "weiterlesen mit", "réservé aux abonnés", "réservé à nos abonnés", "solo para suscriptores",
    "riservato agli abbonati", "tylko dla subskrybentów", "dla prenumeratorów", "abonelere özel",
  ])

  /// The whole of a heading over nothing but what readers say.
  static let comments: Set<String> = [
    "comments", "reader comments", "комментарии", "комментарии читателей", "обсуждение", "пікірлер", "пікір қалдыру",
    "коментарі", "kommentare", "commentaires", "comentarios", "comentários", "commenti", "komentarze", "yorumlar",
    "комментарийлер", "pikirler", "izohlar",
  ]

  /// Steps of the path of pages that list others, and never of an article.
  static let indexSteps: Set<String> = [
    "tag", "tags", "category", "categories", "rubric", "rubrics", "rubrika", "search", "archive", "archives", "author",
    "authors",
  ]

  /// First steps of the path of pages that list others; articles have them too.
  static let listingSteps: Set<String> = [
    "section", "sections", "topic", "topics", "tema", "temy", "novosti", "news", "latest", "lenta", "all", "feed",
    "zhanalyktar", "janalyqtar", "page", "index.php", "index.html",
  ]
}
