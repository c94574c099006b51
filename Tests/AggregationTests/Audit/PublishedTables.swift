/// Published figures typed in as audit files.
enum PublishedTables {
  /// Federal deputies' campaign, 4 April to 9 May 2021.
  static let mexico2021 = """
    group,party,kind,of,time,percent,count
    times,PAN,row,,70:23:04,10.47,
    times,PRI,row,,62:23:45,9.28,
    times,PRD,row,,45:17:07,6.74,
    times,PT,row,,39:25:34,5.8,
    times,PVEM,row,,43:15:19,6.43,
    times,Movimiento Ciudadano,row,,48:33:03,7.22,
    times,Morena,row,,90:09:49,13.41,
    times,PES,row,,42:09:35,6.27,
    times,RSP,row,,47:12:41,7.02,
    times,Fuerza por México,row,,38:52:00,5.7,
    times,Va por México,row,,75:37:37,11.25,
    times,Juntos Haremos Historia,row,,46:06:03,6.86,
    times,independents,row,,22:52:48,3.4,
    times,published total,total,,672:18:26,,
    times,radio,part,published total,581:18:26,,
    times,TV,part,published total,90:59:59,,
    pieces,pieces,total,,,,24 267
    pieces,with an adjective,subset,pieces,,15.87,3 852
    valuations,positive,part,with an adjective,,,1 232
    valuations,negative,part,with an adjective,,,6 103
    """

  /// Public broadcaster, October 2014: the readable rows of a longer table.
  static let italy2014 = """
    Soggetto;%;Tempo (hh:mm:ss)
    Partito Democratico;23,63;13:11:25
    Sinistra Ecologia e Libertà;5,05;2:48:59
    PDL - Forza Italia;7,33;4:05:27
    Nuovo Centrodestra;2,82;1:34:31
    Lega Nord;2,17;1:12:48
    Movimento 5 Stelle;8,11;4:31:26
    Scelta Civica;0,49;0:16:19
    Per l'Italia - UDC;0,59;0:19:46
    Centro Democratico;;
    """

  /// Presidential pre-campaign, 14 December 2017 to 14 January 2018.
  static let mexico2018 = """
    label,time,percent
    López Obrador,54:48:29,39.5 %
    Meade,48 h,34.6 %
    Anaya,35 h 43 m,25.7 %
    """

  /// Presidential campaign, 1 March to 7 April 2024.
  static let mexico2024 = """
    label,time,percent
    Sheinbaum,,41.92 %
    Gálvez,306 h 10 m,37.25 %
    Álvarez Máynez,171 h 14 m,14.11 %
    SHH,320 h 50 m,26.44 %
    FCM,294 h 53 m,24.3 %
    """

  /// 15-second clips of three cable channels, week of 14 July 2019.
  static let cable2019 = """
    candidate,count,percent,kind
    Biden,1155,38.1314,row
    Sanders,738,,row
    Harris,592,,row
    Warren,535,,row
    Booker,167,,row
    Buttigieg,152,,row
    O'Rourke,120,,row
    Steyer,113,,row
    de Blasio,95,,row
    Castro,82,,row
    Klobuchar,71,,row
    Bullock,70,,row
    Gillibrand,51,,row
    Gabbard,36,,row
    Delaney,35,,row
    Yang,33,,row
    Ryan,33,,row
    Hickenlooper,28,,row
    Inslee,26,,row
    Williamson,26,,row
    Bennet,21,,row
    Moulton,6,,row
    Sestak,0,,row
    Gravel,0,,row
    any candidate,3029,,union
    """

  /// Antenna seconds of four outlets, 13 to 27 February 2022, twelve candidates, with a printed row for all outlets together.
  static func france2022(pooled: [String]) -> String {
    let names = [
      "Arthaud", "Dupont-Aignan", "Hidalgo", "Jadot", "Lassalle", "Le Pen", "Macron", "Mélenchon", "Pécresse", "Poutou",
      "Roussel", "Zemmour",
    ]
    let outlets: [(String, [Int])] = [
      ("France 2", [353, 0, 621, 10504, 1609, 1506, 2786, 649, 3589, 99, 809, 1912]),
      ("BFM TV", [51, 1500, 4207, 9912, 1706, 14311, 21022, 19479, 40243, 123, 4900, 10714]),
      ("C NEWS", [831, 3282, 4823, 6016, 511, 28722, 32693, 17473, 57997, 0, 5750, 24504]),
      ("France Inter", [26, 0, 1256, 1209, 10, 5944, 3825, 923, 8256, 0, 4140, 5105]),
    ]
    let rows = outlets.flatMap { outlet, seconds in zip(names, seconds).map { "\(outlet),\($0),\($1),,row" } }
    let last = zip(names, pooled).map { "all outlets,\($0),,\($1),pooled" }
    return (["outlet,candidate,time,percent,kind"] + rows + last).joined(separator: "\n")
  }
}
