/// The characters that make up much of any text of a language with thousands of them.
enum CommonCharacters {
  static let simplifiedChinese = scalars(
    """
    的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里
    用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实
    日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政
    美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员
    """)
  static let traditionalChinese = scalars(
    """
    的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡
    用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實
    日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政
    美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員
    """)
  /// Kana and the commonest kanji.
  static let japanese = Set(UInt32(0x3041)...0x3096).union(0x30A1...0x30FC).union(
    scalars(
      """
      日一国人年大十二本中長出三時行見月分後前生五間上東四今金九入学高円子外八六下来気小七山話女北午百書
      先名川千水半男西電校語土木聞食車何南万毎白天母火右読友左休父雨会同事自社発者地業方新場員立開手力問
      代明動京目通言理体田主題意不作用度強公持野以思家世多正安院心界教文元重近考画海売知道集別物使品計死
      """))
  /// The commonest syllables.
  static let korean = scalars(
    """
    이다는의에가을고를한은로하지서사기도과인대리자정시들어으나일그해전보스아주장여수부제조라있원것구와안
    신니국적면위상오동미공만소성경유용했관생게비내진화세연우선였없당거계교중무터모방때까했습회치재실군민년
    발마분반요간노러통명입두된말행물문양북산개람금되차석력월최저식업직권체운김심출타건드야바태남프트레크후
    """)

  private static func scalars(_ text: String) -> Set<UInt32> {
    Set(text.unicodeScalars.map(\.value)).subtracting([0x0A])
  }
}
