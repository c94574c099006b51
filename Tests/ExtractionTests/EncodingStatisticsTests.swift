import Testing

@testable import Extraction

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite("Which encoding an undeclared page is in")
struct EncodingStatisticsTests {
  private static let russian = """
    Вчера вечером в городе начался первый снег, и дороги стали скользкими. Водителей просят быть внимательнее, а школы \
    сегодня закрыты. Мэр обещал, что улицы расчистят до утра.
    """

  @Test(
    "Russian in six encodings",
    arguments: [
      (PageEncoding.windows1251, Cyrillic.windows1251(russian)), (.koi8R, Cyrillic.koi8(russian)),
      (.ibm866, Cyrillic.ibm866(russian)), (.iso8859x5, Cyrillic.iso8859x5(russian)),
      (.macCyrillic, Cyrillic.macCyrillic(russian)),
    ])
  func russianText(encoding: PageEncoding, bytes: [UInt8]) {
    let (utf8, decision) = PageText.decoded(bytes: bytes)
    #expect(decision.encoding == encoding)
    #expect(decision.reason == .statistics)
    #expect(String(decoding: utf8, as: UTF8.self) == EncodingStatisticsTests.russian)
  }

  @Test("Kazakh in KZ-1048 is read as such even where the page claims windows-1251")
  func kazakh() {
    let text = """
      Кеше кешке қалада алғашқы қар жауды, жолдар тайғақ болды. Жүргізушілерді мұқият болуға шақырады, ал мектептер бүгін \
      жабық. Әкім көшелерді таңға дейін тазалаймыз деп уәде берді. Өңірдегі ауылдарға да көмек көрсетіледі.
      """
    let (utf8, decision) = PageText.decoded(
      bytes: Cyrillic.kz1048(text), contentType: "text/html; charset=windows-1251")
    #expect(decision.encoding == .kz1048)
    #expect(decision.rejected.map(\.name) == ["windows-1251"])
    #expect(String(decoding: utf8, as: UTF8.self) == text)
  }

  @Test(
    "Other languages in the encodings that were theirs",
    arguments: [
      (
        PageEncoding.windows1250, "CP1250",
        "Wczoraj wieczorem spadł śnieg, więc drogi są śliskie. Źle było też na mostach."
      ),
      (.iso8859x2, "ISO-8859-2", "Wczoraj wieczorem spadł śnieg, więc drogi są śliskie. Źle było też na mostach."),
      (
        .windows1253, "CP1253",
        "Χθες το βράδυ χιόνισε και οι δρόμοι είναι επικίνδυνοι. Τα σχολεία μένουν κλειστά σήμερα."
      ),
      (
        .windows1254, "CP1254",
        "Dün akşam kar yağdı, yollar kaygan. Sürücüler dikkatli olmalı, okullar bugün kapalı kalıyor."
      ),
      (.windows1255, "CP1255", "אתמול בערב ירד שלג והכבישים חלקים. בתי הספר סגורים היום והנהגים מתבקשים להיזהר."),
      (.windows1256, "CP1256", "تساقطت الثلوج مساء أمس وأصبحت الطرق زلقة. المدارس مغلقة اليوم وعلى السائقين الحذر."),
      (
        .windows1252, "CP1252",
        "Hier soir, la neige est tombée et les routes sont gelées. Les écoles restent fermées à midi."
      ),
      (
        .koi8U, "KOI8-U",
        "Учора ввечері випав сніг, і дороги стали слизькими. Школи сьогодні зачинені, її вулиці порожні."
      ),
      (.gb18030, "GB18030", "昨天晚上这个城市下了第一场雪，道路很滑。学校今天不上课，市长说明天早上以前会把主要的街道清理出来。"),
      (.big5, "BIG5", "昨天晚上這個城市下了第一場雪，道路很滑。學校今天不上課，市長說明天早上以前會把主要的街道清理出來。"),
      (.shiftJIS, "CP932", "昨日の夜、この町に初めての雪が降り、道がすべりやすくなっています。学校は今日は休みです。"),
      (.eucJP, "EUC-JP", "昨日の夜、この町に初めての雪が降り、道がすべりやすくなっています。学校は今日は休みです。"),
      (.iso2022JP, "ISO-2022-JP", "昨日の夜、この町に初めての雪が降り、道がすべりやすくなっています。学校は今日は休みです。"),
      (.eucKR, "UHC", "어제 저녁 이 도시에 첫눈이 내려 길이 미끄럽다. 학교는 오늘 쉬고 시장은 내일까지 도로를 치우겠다고 말했다."),
    ])
  func language(encoding: PageEncoding, name: String, text: String) throws {
    let bytes = try #require(encoded(text, in: name))
    let (utf8, decision) = PageText.decoded(bytes: Array("<p>".utf8) + bytes)
    #expect(decision.encoding == encoding)
    #expect(String(decoding: utf8, as: UTF8.self) == "<p>" + text)
    #expect(decision.replacedBytes == 0)
  }

  /// The C library writes what ours has to read.
  private func encoded(_ text: String, in name: String) -> [UInt8]? {
    let handle: iconv_t? = iconv_open(name, "UTF-8")
    guard let handle, handle != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(handle) }
    var source = Array(text.utf8).map { CChar(bitPattern: $0) }
    var target = [CChar](repeating: 0, count: 4 * source.count + 16)
    let capacity = target.count
    let free = source.withUnsafeMutableBufferPointer { source in
      target.withUnsafeMutableBufferPointer { target in
        var (from, to, left, free) = (source.baseAddress, target.baseAddress, source.count, capacity)
        let result = iconv(handle, &from, &left, &to, &free)
        _ = iconv(handle, nil, nil, &to, &free)
        return result == -1 ? nil : free
      }
    }
    return free.map { free in target.prefix(capacity - free).map { UInt8(bitPattern: $0) } }
  }
}
