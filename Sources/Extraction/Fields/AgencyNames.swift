/// News agencies and the spellings under which pages name them.
enum AgencyNames {
  /// One agency a line: the name that Documents carry, then other spellings between semicolons.
  private static let table = """
    Reuters; Thomson Reuters; Рейтер; Reuters Staff; رويترز; ロイター; 路透社; REUTERS
    AFP; Agence France-Presse; Agence France Presse; АФП; Франс Пресс; فرانس برس; AFP.com; AFP Deutschland; AFP News
    Associated Press; AP; The Associated Press; AP News; Ассошиэйтед Пресс
    dpa; Deutsche Presse-Agentur; DPA; dpa-infocom; dpa-AFX; Deutsche Presse Agentur
    ТАСС; TASS; ИТАР-ТАСС; ITAR-TASS
    РИА Новости; RIA Novosti; РИА; МИА Россия сегодня; Sputnik; Спутник
    Интерфакс; Interfax
    Интерфакс-Казахстан; Interfax-Kazakhstan; Интерфакс-Қазақстан
    Интерфакс-Украина; Interfax-Ukraine; Інтерфакс-Україна
    Казинформ; Kazinform; МИА Казинформ; МИА «Казинформ»
    Қазақпарат; ҚазАқпарат; QazAqparat
    КазТАГ; KazTAG; МИА КазТАГ
    BNews; BNews.kz
    Укринформ; Укрінформ; Ukrinform
    УНИАН; УНІАН; UNIAN
    БелТА; БЕЛТА; BelTA
    БТА; BTA; Българска телеграфна агенция
    PAP; Polska Agencja Prasowa
    ČTK; CTK; Česká tisková kancelář
    TASR
    APA; Austria Presse Agentur; APA-OTS
    Keystone-SDA; SDA; sda; ATS; Keystone-ATS
    EFE; Agencia EFE
    Europa Press; EuropaPress
    ANSA
    Adnkronos
    Lusa; Agência Lusa
    Agência Brasil
    Estadão Conteúdo
    ANP
    Belga
    NTB
    TT; TT Nyhetsbyrån
    Ritzau
    STT
    MTI
    Agerpres; AGERPRES
    Mediafax
    ΑΠΕ-ΜΠΕ; ΑΠΕ; AMNA
    Anadolu; Anadolu Agency; Anadolu Ajansı; AA
    DHA; İHA
    Xinhua; 新华社; 新華社; Синьхуа; Xinhua News Agency
    Kyodo; 共同通信; 共同; Kyodo News
    Jiji; 時事通信; 時事
    Yonhap; 연합뉴스
    PTI; Press Trust of India
    ANI; IANS; UNI
    Bloomberg; Bloomberg News
    PA; Press Association; PA Media; PA Wire
    UPI
    AAP; Australian Associated Press
    The Canadian Press; Canadian Press; La Presse Canadienne
    KNA; epd; SID; sid
    24.kg; АКИpress
    Тренд; Trend
    АЗЕРТАДЖ; AZERTAC
    УзА; ЎзА
    """

  private static let byBag: [WordBag: String] = {
    var names: [WordBag: String] = [:]
    for line in table.split(separator: "\n") {
      let spellings = KeywordList.split(String(line))
      for spelling in spellings { names[WordBag(spelling)] = spellings[0] }
    }
    return names
  }()

  /// The agency that a text names and nothing else.
  static func agency(_ text: String) -> String? { byBag[WordBag(text)] }
}
