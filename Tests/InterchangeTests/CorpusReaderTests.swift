import Containers
import CoverageModel
import Interchange
import Testing

@Suite struct CorpusReaderTests {
  @Test func itemsAndAttributionsBecomeColumns() throws {
    let reading = read([
      "items.csv": """
      item,outlet,programme,start,end,length,format,election,title
      a1,khabar,Jeti Kun,2023-03-01T20:00:00,,0:02:00,news,yes,"Party, list"
      a2,Хабар,,2023-03-01T20:05:10+06:00,2023-03-01T20:06:10,,,no,
      w1,tengri,,,,1200,,,
      """.replacing("w1,tengri,,,,", with: "w1,tengri,,2023-03-01T09:00:00Z,,"),
      "attributions.csv": """
      item,actor,start,end,measure,mode,capacity,tone,gender,coder,purpose,frame
      a1,amanat,0:00:05,35.5,,direct,candidate,+1,,anna,double,policy
      a1,Нур Отан,2023-03-01T20:01:00,2023-03-01T20:01:30,,indirect,,mixed,,anna,,
      a2,serik,,,10,,,,male,,,horse-race
      w1,auyl,100,350,,,,not-applicable,,,,
      """,
    ])
    #expect(reading.findings == [])
    let corpus = try #require(reading.corpus)
    let items = corpus.items
    #expect((0..<3).map { items.ids[$0] } == ["a1", "a2", "w1"])
    #expect(items.outlet == [0, 0, 1])
    #expect(items.kind == [ItemKind.broadcast.code, ItemKind.broadcast.code, ItemKind.article.code])
    #expect(items.start == [SpringCodebook.moment(20), SpringCodebook.moment(20, 5, 10), SpringCodebook.moment(15)])
    #expect(items.length == [120_000, 60_000, 1200])
    #expect(items.election == [true, false, true])
    #expect(items.variables == [[1, 0, 0], []])
    #expect(corpus.programmes == ["Jeti Kun"])
    #expect(items.programme == [0, ItemColumns.none, ItemColumns.none])
    let rows = corpus.attributions
    #expect(rows.item == [0, 0, 1, 2])
    #expect(rows.actor == [0, 0, 2, 1])
    #expect(rows.start == [5000, 60_000, AttributionColumns.noSpan, 100])
    #expect(rows.measure == [30_500, 30_000, 10_000, 250])
    #expect(rows.mode == [Mode.direct, .indirect, .direct, .direct].map(\.rawValue))
    #expect(rows.capacity == [Capacity.candidate, .unclear, .unclear, .unclear].map(\.rawValue))
    #expect(rows.tone == [Tone.judged(1), .mixed, .notCoded, .notApplicable].compactMap(\.?.rawValue))
    #expect(rows.gender == [Gender.notApplicable, .notApplicable, .male, .notApplicable].map(\.rawValue))
    #expect(rows.variables == [[], [2, 0, 1, 0]])
    #expect(
      corpus.coders == [
        Coder(id: "anna", purpose: .double), Coder(id: "anna", purpose: .primary),
        Coder(id: "coder", purpose: .primary),
      ])
    #expect(rows.coder == [0, 1, 2, 2])
  }

  @Test func inputsCarryTheDigestOfTheirBytes() throws {
    let files = ["items.csv": oneItem, "attributions.csv": attributionsHeader + "a1,amanat,0,10,,,,,\n"]
    let corpus = try #require(read(files).corpus)
    #expect(
      corpus.inputs == files.keys.sorted().map { Corpus.Input(name: $0, digest: SHA256Digest.hex(files[$0] ?? "")) })
  }

  @Test func columnsAreFoundInAnyOrderAndWithAnySeparator() throws {
    let plain = read([
      "items.csv": oneItem, "attributions.csv": attributionsHeader + "a1,amanat,0:00:01,0:00:02,image,,-1,,x\n",
    ])
    let turned = read([
      "items.csv": "format\tlength\tstart\toutlet\titem\nnews\t0:02:00\t2023-03-01T20:00:00\tkhabar\ta1\n",
      "attributions.csv": "tone;coder;end;start; actor ;item;mode\r\n-1;x;2,0;1,0; Amanat ;a1;image\r\n",
    ])
    #expect(turned.findings == [])
    let (first, second) = (try #require(plain.corpus), try #require(turned.corpus))
    #expect(first.items == second.items)
    #expect(first.attributions == second.attributions)
    #expect(first.coders == second.coders)
  }

  @Test func ndjsonIsReadAsTheSameTable() throws {
    let csv = read([
      "items.csv": oneItem + "a2,khabar,2023-03-01T21:00:00,60,\n",
      "attributions.csv": attributionsHeader + "a1,amanat,1,2.5,image,,-1,,x\na2,Нур Отан,0,60,,,,,\n",
    ])
    let json = read([
      "items.ndjson": """
      {"item": "a1", "outlet": "khabar", "start": "2023-03-01T20:00:00", "length": 120, "format": "news"}

      {"outlet":"khabar","item":"a2","length":"60","start":"2023-03-01T21:00:00","format":null}
      """,
      "attributions.ndjson": """
      {"item": "a1", "actor": "amanat", "start": 1, "end": 2.5, "mode": "image", "tone": -1, "coder": "x"}
      {"item": "a2", "actor": "\\u041d\\u0443\\u0440 Отан", "start": 0, "end": 60}
      """,
    ])
    #expect(json.findings == [])
    let (first, second) = (try #require(csv.corpus), try #require(json.corpus))
    #expect(first.items == second.items)
    #expect(first.attributions == second.attributions)
  }

  @Test func aFlatFileGivesTheSameCorpusAsTwoFiles() throws {
    let two = read([
      "items.csv": itemsHeader + """
        b1,khabar,2023-03-01T20:00:00,0:02:00,news
        a1,khabar,2023-03-01T21:00:00,90,
        """,
      "attributions.csv": attributionsHeader + """
        b1,amanat,0,10,direct,,1,,x
        b1,auyl,10,20,direct,,0,,x
        a1,serik,0,90,image,,,,y
        """,
    ])
    let flat = read([
      "attributions.csv": """
      item,outlet,item_start,item_length,format,actor,start,end,mode,capacity,tone,gender,coder
      b1,khabar,2023-03-01T20:00:00,0:02:00,news,amanat,0,10,direct,,1,,x
      b1,Khabar TV,2023-03-01T20:00:00,120,news,auyl,10,20,direct,,0,,x
      a1,khabar,2023-03-01T21:00:00,90,,serik,0,90,image,,,,y
      """
    ])
    #expect(flat.findings == [])
    let (first, second) = (try #require(two.corpus), try #require(flat.corpus))
    #expect(first.items == second.items)
    #expect(first.attributions == second.attributions)
    #expect(first.coders == second.coders)
  }

  @Test func rowsOfAnItemArePutTogetherAndKeepTheirOrder() throws {
    let items = itemsHeader + (0..<3).map { "i\($0),khabar,2023-03-01T2\($0):00:00,600,\n" }.joined()
    let order = [2, 0, 1, 2, 0, 2]
    let rows = order.enumerated().map { "i\($1),auyl,\($0),\($0 + 1),,,,,\n" }.joined()
    for options in [CorpusReadingOptions(), smallBlocks(), smallBlocks(threads: 1)] {
      let reading = read(["items.csv": items, "attributions.csv": attributionsHeader + rows], options: options)
      let columns = try #require(reading.corpus).attributions
      #expect(columns.item == [0, 0, 1, 2, 2, 2])
      #expect(columns.start == [1000, 4000, 2000, 0, 3000, 5000])
    }
  }

  @Test func aFlatFileMayReturnToAnItem() throws {
    let header = "item,outlet,item_start,item_length,actor,start,end\n"
    func row(_ id: String, _ hour: Int, _ start: Int) -> String {
      "\(id),khabar,2023-03-01T\(hour):00:00,60,auyl,\(start),\(start + 1)\n"
    }
    let text = header + row("z", 20, 0) + row("b", 21, 1) + row("z", 20, 2) + row("c", 22, 3) + row("b", 21, 4)
    for options in [CorpusReadingOptions(), smallBlocks()] {
      let corpus = try #require(read(["attributions.csv": text], options: options).corpus)
      #expect((0..<corpus.items.count).map { corpus.items.ids[$0] } == ["z", "b", "c"])
      #expect(corpus.attributions.item == [0, 0, 1, 1, 2])
      #expect(corpus.attributions.start == [0, 2000, 1000, 4000, 3000])
    }
  }

  @Test func declarationsHavePeriodLabelsInRisingOrder() throws {
    let reading = read([
      "items.csv": """
      item,kind,outlet,period
      d2,declaration,khabar,week 10
      d1,declaration,khabar,week 09
      """,
      "attributions.csv": "item,actor,measure\nd1,amanat,1:10:00\nd2,auyl,0:00:30\n",
    ])
    let corpus = try #require(reading.corpus)
    #expect(corpus.periodLabels == ["week 09", "week 10"])
    #expect(corpus.items.label == [1, 0])
    #expect(corpus.items.start == [ItemColumns.noStart, ItemColumns.noStart])
    #expect(corpus.attributions.measure == [30_000, 4_200_000])
  }

  @Test func windows1251FilesAreReadAndReported() throws {
    // "item,actor,start,end\na1,Аманат,0,1\n" with the name in windows-1251.
    let bytes = Array("item,actor,start,end\na1,".utf8) + [0xC0, 0xEC, 0xE0, 0xED, 0xE0, 0xF2] + Array(",0,1\n".utf8)
    let files = [
      CorpusFile(name: "items.csv", source: .bytes(Array(oneItem.utf8))),
      CorpusFile(name: "attributions.csv", source: .bytes(bytes)),
    ]
    let reading = CorpusReader(codebook: SpringCodebook.codebook).read(name: "spring", files: files)
    #expect(reading.findings.map(\.rule) == ["encoding"])
    #expect(try #require(reading.corpus).attributions.actor == [0])
    var options = CorpusReadingOptions()
    options.encoding = .windows1251
    #expect(
      CorpusReader(codebook: SpringCodebook.codebook, options: options).read(name: "", files: files).findings == [])
  }
}
