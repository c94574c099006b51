import CoverageModel
import Interchange
import TestSupport
import Testing

/// The fast path must read what the plain one reads and report what it reports, whatever stands in the file.
@Suite struct PathAgreementTests {
  private func pick(_ choices: [String], _ random: inout SeededRandom) -> String {
    choices[Int(random.next() % UInt64(choices.count))]
  }

  /// A flat file of mostly sound rows; `faults` of a thousand fields are strange. A `wide` one has every column of an item.
  private func flatFile(rows: Int, faults: UInt64, isWide: Bool, _ random: inout SeededRandom) -> String {
    func field(_ sound: String, _ strange: [String]) -> String {
      random.next() % 1000 < faults ? pick(strange, &random) : sound
    }
    let more = isWide ? "kind,published,period,election," : ""
    var text = "item,outlet,item_start,item_length,\(more)actor,start,end,mode,capacity,tone,gender,coder\n"
    var item = 0
    var head = ""
    for row in 0..<rows {
      if row == 0 || random.next() % 3 == 0 {
        item = random.next() % 20 == 0 ? Int(random.next() % 30) : item + 1
        let minute = 10 + Int(item) % 50
        head = [
          field("i\(item)", ["", " i\(item) ", "Ә\(item)", "\"i\(item)\""]),
          field("khabar", ["Хабар", "khabr", " khabar", "\"Khabar TV\"", "telegram"]),
          field(
            isWide ? "2023-03-01T14:\(minute):00Z" : "2023-03-01T20:\(minute):00",
            [
              "2023-03-01T20:\(minute):00", "2023-03-01T24:00:00Z", "2023-03-01 20:\(minute):00",
              "2023-03-01T14:\(minute):00Z", "x", "",
            ]),
          field("\(100 + item)", ["0:02:00", "", "-1", "1e3"]),
        ].joined(separator: ",")
        if isWide {
          let wide = [
            field("broadcast", ["", "article", "Broadcast", "\"broadcast\"", "broadcas"]),
            field("", ["2023-03-01", " ", "x"]), field("", ["silence", " "]),
            field("yes", ["", "no", "true", "Yes", "ye"]),
          ]
          head += "," + wide.joined(separator: ",")
        }
      }
      let start = Int(random.next() % 50)
      let fields = [
        field("amanat", ["auyl", "Нур Отан", "serik ", "amana", "\"amanat\"", ""]),
        field(
          "\(start).5", ["\(start)", "0:00:\(10 + start % 50)", "\(start).1234", "2023-03-01T20:10:05", "", "7:99"]),
        field("\(start + 40).250", ["\(start + 41)", "1:00:00", "99999999", "\"\(start + 50),5\"", "0"]),
        field("direct", ["image", "", "Direct", "logo "]), field("party", ["candidate", "", "unknown"]),
        field("0", ["1", "-1", "+1", "mixed", "", "9"]), field("", ["male", "female", "?"]),
        field("c1", ["c2", "", "Анна", "\"c\"\"3\""]),
      ]
      text += head + "," + fields.joined(separator: ",") + (random.next() % 4000 < faults ? ",x\n" : "\n")
    }
    return text
  }

  @Test(arguments: [0, 5, 40, 200] as [UInt64])
  func fastAndPlainPathsGiveTheSameCorpusAndFindings(faults: UInt64) throws {
    let seed: UInt64 = 20_230_301 + faults
    var random = SeededRandom(seed: seed)
    for round in 0..<30 {
      let text = flatFile(rows: 120, faults: faults, isWide: round % 2 == 1, &random)
      var plainOptions = CorpusReadingOptions()
      plainOptions.plainOnly = true
      plainOptions.threads = 1
      let plain = read(["attributions.csv": text], options: plainOptions)
      for options in [CorpusReadingOptions(), smallBlocks(blockBytes: 300), smallBlocks(threads: 3, blockBytes: 1000)] {
        let fast = read(["attributions.csv": text], options: options)
        let label: Comment = "seed \(seed), round \(round), blocks of \(options.blockBytes)"
        let difference = fast.findings.difference(from: plain.findings)
        #expect(difference.isEmpty, label)
        #expect(fast.findings == plain.findings, label)
        #expect(fast.corpus?.items == plain.corpus?.items, label)
        #expect(fast.corpus?.attributions == plain.corpus?.attributions, label)
        #expect(fast.corpus?.coders == plain.corpus?.coders, label)
      }
    }
  }
}
