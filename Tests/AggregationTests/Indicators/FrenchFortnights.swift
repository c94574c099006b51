/// Seconds declared by French broadcasters to the regulator, as collected in the R package csatimer.
enum FrenchFortnights {
  /// Candidate, supporters and mentions of one contestant in one window or outlet.
  struct Cell {
    let candidate: Int64
    let supporters: Int64
    let mention: Int64

    var speech: Int64 { candidate + supporters }
    var antenna: Int64 { speech + mention }
  }

  /// 2017: rows in the regulator's order of names, one cell per window.
  static let france2 = cells(
    """
    27+0+48 519+0+36 100+0+24
    589+0+83 0+0+0 56+0+52
    46+0+55 58+0+87 574+0+46
    46+0+69 0+0+0 550+0+51
    614+0+90 0+0+0 84+0+156
    130+516+192 0+0+0 48+0+42
    575+0+145 0+0+0 84+0+45
    605+0+122 39+0+19 25+0+67
    64+0+120 0+0+0 68+542+94
    26+509+173 60+0+59 101+0+111
    53+0+98 0+0+0 624+0+69
    """, separator: "+")

  static let europe1 = cells(
    """
    626+0+0 48+0+0 337+0+0
    887+0+0 0+0+0 132+0+0
    689+0+0 57+0+0 278+0+0
    769+0+0 53+0+0 147+24+0
    118+109+264 785+0+166 14+0+0
    896+0+107 0+0+0 44+28+0
    742+0+0 0+0+0 264+0+0
    148+0+246 62+34+0 787+0+0
    78+57+147 23+0+54 259+610+149
    125+692+228 0+0+0 164+20+0
    225+43+0 540+0+0 205+0+0
    """, separator: "+")

  static let bfmSpeech: [Int64] = [3498, 3215, 3498, 3418, 2013, 3420, 3123, 3682, 3740, 3508, 3419]
  static let bfmMentions: [Int64] = [195, 178, 261, 368, 2915, 800, 375, 1676, 1925, 1762, 380]

  /// 2022: twelve candidates, one cell per outlet: France 2, BFM TV, C NEWS, France Inter.
  static let twelve = cells(
    """
    302/0/51 0/0/51 801/0/30 0/0/26
    0/0/0 1392/0/108 3172/0/110 0/0/0
    0/548/73 2411/1483/313 1757/2592/474 959/137/160
    7098/990/2416 6913/990/2009 2407/2538/1071 1128/0/81
    1551/0/58 1696/0/10 511/0/0 10/0/0
    363/704/439 3803/7558/2950 8101/17178/3443 3933/1176/835
    12/1626/1148 2840/8372/9810 88/22935/9670 119/1649/2057
    379/51/219 7733/5427/6319 6368/7922/3183 145/90/688
    1497/1430/662 14198/7913/18132 6832/29725/21440 4631/941/2684
    55/0/44 123/0/0 0/0/0 0/0/0
    608/0/201 3736/304/860 3432/1757/561 3626/14/500
    320/1217/375 1291/2488/6935 9226/3347/11931 1660/1588/1857
    """, separator: "/")

  /// One amount per contestant, added over the columns.
  static func amounts(
    _ rows: [[Cell]], columns: Range<Int>, of measure: (Cell) -> Int64
  ) -> [Int64] {
    rows.map { row in row[columns].reduce(0) { $0 + measure($1) } }
  }

  private static func cells(_ table: String, separator: Character) -> [[Cell]] {
    table.split(separator: "\n").map { line in
      line.split(separator: " ").map { cell in
        let seconds = cell.split(separator: separator).compactMap { Int64($0) }
        return Cell(candidate: seconds[0], supporters: seconds[1], mention: seconds[2])
      }
    }
  }
}
