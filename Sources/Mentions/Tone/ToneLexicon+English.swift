extension ToneLexicon {
  static let english = ToneLexicon(
    good: """
      accomplish achiev acquit admir allies ally applaud approv award beloved benefit best bipart brave brillian celebrat
      champion charis charm clear compassion congrat correct courag credit defend deserv donat effectiv endors excellent
      exonerat experienc expert fair famous favor favorit friend generous genius good gracious grateful great growth happy
      help hero historic honest honor hope impress improv innocent inspir joy kind landmark leader leadership legend love
      medal merit noble outstand partner peace popular positive prais pride prize progress prosper protect proud rais
      recommend record reform reliab rescue respect right save sincer smart stabl strengthen strong succee success support
      talent thank top triumph trust truth victor vindicat welcom win winn wise won wonderful
      """,
    bad: """
      abus accus aggress alleg anger angry arrest assault attack bad ban bankrupt betray bigot blame blast bomb boycott
      brib chaos cheat collus complain concern condemn conflict conspir contempt controvers convict corrupt crazy crime
      criminal crisis critic criticiz cruel damage danger dead death debt declin defeat deni denounc deny detain dictat
      die died dire disast discrimin disgrac dishonest distrust disturb divisive doubt drug drunk dumb embarrass enem
      error extrem fail failed failure fall false falsely fascis fell fine fire fired flaw fraud fraudul furious guilt
      guilty harass harsh hate hatred hit horrib hostile humiliat hypocri idiot illegal impeach incompeten indict inflam
      insult investigat irrespons jail kill lawsuit liar lie lied lose losing loss lost lying misconduct mislead misogyn
      mistake mock murder nazi obstruct outrag persecut prison probe problem protest racis racist radical rape rebel
      reckless refus reject repress resign ridicul riot sanction scandal sentenc sexis sham shame sick slam steal stole
      stupid subpoena sue sued suspect terribl terror theft threat tortur traged traitor treason tyrant unfit unlawful
      unpopular victim violat violen vulgar war warn weak worr worse worst wound wrong
      """)
}
