import Testing

@testable import Extraction

@Suite("The language of a text")
struct LanguageModelTests {
  @Test(
    "Short sentences",
    arguments: [
      ("kk", "Cyrl", "Балалар мектепке барды."), ("kk", "Cyrl", "Ертең ауа райы суық болады."),
      ("kk", "Cyrl", "Президент Астанада жаңа көпірді ашты."), ("kk", "Cyrl", "Ол кітапты маған берді."),
      ("ru", "Cyrl", "Дети пошли в школу."), ("ru", "Cyrl", "Завтра будет холодно."),
      ("ru", "Cyrl", "Президент открыл новый мост в Астане."),
      ("ru", "Cyrl", "Он рассказал, что будет делать после работы."),
      ("uk", "Cyrl", "Діти пішли до школи, бо сьогодні немає дощу."),
      ("be", "Cyrl", "Дзеці пайшлі ў школу, бо сёння няма дажджу."),
      ("bg", "Cyrl", "Децата отидоха на училище, защото днес няма дъжд."),
      ("ky", "Cyrl", "Балдар мектепке барышты, анткени бүгүн жамгыр жок."),
      ("tt", "Cyrl", "Балалар мәктәпкә китте, чөнки бүген яңгыр юк."),
      ("mn", "Cyrl", "Хүүхдүүд сургуульдаа явсан, өнөөдөр бороо ороогүй байна."),
      ("tg", "Cyrl", "Кӯдакон ба мактаб рафтанд, зеро имрӯз борон нест."),
      ("sr", "Cyrl", "Деца су отишла у школу, јер данас није падала киша, али ће можда сутра."),
      ("mk", "Cyrl", "Децата отидоа на училиште затоа што денес нема дожд."),
      ("uz", "Cyrl", "Болалар мактабга кетди, чунки бугун ёмғир йўқ."),
      ("kk", "Latn", "Balalar mektepke bardy, öitkeni bügın jañbyr joq."),
      ("kk", "Latn", "Prezıdent Astanada jańa kópirdi ashty."),
      ("uz", "Latn", "Bolalar maktabga ketdi, chunki bugun yomg‘ir yo‘q."),
      ("tr", "Latn", "Çocuklar bugün okula gitti, çünkü hava güzel ve yağmur yağmıyor."),
      ("az", "Latn", "Uşaqlar məktəbə getdi, çünki bu gün yağış yoxdur."),
      ("en", "Latn", "The children went to school because there was no rain."),
      ("de", "Latn", "Die Kinder gingen zur Schule, weil es heute nicht regnet."),
      ("fr", "Latn", "Les enfants sont allés à l'école parce qu'il ne pleut pas."),
      ("es", "Latn", "Los niños fueron a la escuela porque hoy no llueve."),
      ("pt", "Latn", "As crianças foram para a escola porque hoje não chove."),
      ("it", "Latn", "I bambini sono andati a scuola perché oggi non piove."),
      ("nl", "Latn", "De kinderen gingen naar school omdat het vandaag niet regent."),
      ("pl", "Latn", "Dzieci poszły do szkoły, bo dziś nie pada deszcz."),
      ("cs", "Latn", "Děti šly do školy, protože dnes neprší."),
      ("sk", "Latn", "Deti išli do školy, pretože dnes neprší."),
      ("hu", "Latn", "A gyerekek iskolába mentek, mert ma nem esik az eső."),
      ("ro", "Latn", "Copiii au mers la școală pentru că astăzi nu plouă."),
      ("fi", "Latn", "Lapset menivät kouluun, koska tänään ei sada."),
      ("et", "Latn", "Lapsed läksid kooli, sest täna ei saja vihma."),
      ("lv", "Latn", "Bērni aizgāja uz skolu, jo šodien nelīst."),
      ("lt", "Latn", "Vaikai išėjo į mokyklą, nes šiandien nelyja."),
      ("sv", "Latn", "Barnen gick till skolan eftersom det inte regnar i dag."),
      ("vi", "Latn", "Bọn trẻ đã đi học vì hôm nay trời không mưa."),
      ("id", "Latn", "Anak-anak pergi ke sekolah karena hari ini tidak hujan."),
      ("kk", "Arab", "بالالار مەكتەپكە باردى، بۇگىن جاڭبىر جوق."),
      ("ar", "Arab", "ذهب الأطفال إلى المدرسة لأن الجو ليس ممطرا اليوم."),
      ("fa", "Arab", "بچه‌ها به مدرسه رفتند چون امروز باران نمی‌بارد."),
      ("ur", "Arab", "بچے اسکول گئے کیونکہ آج بارش نہیں ہو رہی ہے۔"),
      ("el", "Grek", "Τα παιδιά πήγαν στο σχολείο."), ("he", "Hebr", "הילדים הלכו לבית הספר."),
      ("ka", "Geor", "ბავშვები სკოლაში წავიდნენ."),
      ("hy", "Armn", "Երեխաները գնացին դպրոց։"), ("hi", "Deva", "बच्चे स्कूल गए क्योंकि आज बारिश नहीं है।"),
      ("th", "Thai", "เด็กๆ ไปโรงเรียนแล้ว"),
      ("zh", "Hani", "孩子们去学校了。"), ("ja", "Jpan", "子供たちは学校へ行きました。"), ("ko", "Kore", "아이들은 학교에 갔다."),
    ])
  func sentences(language: String, script: String, text: String) {
    let guess = LanguageModel.shipped.language(of: text)
    #expect(guess?.language == language)
    #expect(guess?.script == script)
    #expect(guess?.runnerUp != language)
  }

  @Test(
    "Nothing is said of what is too short or no text",
    arguments: ["", "да", "2023-03-19", "— … !", "Hmm", "12:40 | 5 %"])
  func undecided(text: String) { #expect(LanguageModel.shipped.language(of: text) == nil) }

  @Test("Names in another script do not change the language of the text around them")
  func foreignNames() {
    let text = "Сайлау туралы хабарды Reuters пен Bloomberg, кейін YouTube арнасы таратты, деп жазды басылым."
    #expect(LanguageModel.shipped.language(of: text)?.language == "kk")
  }

  @Test("Capitals and the apostrophe's form do not matter")
  func folding() {
    let model = LanguageModel.shipped
    let text = "Bolalar maktabga ketdi, chunki bugun yomg'ir yo'q."
    #expect(model.language(of: text) == model.language(of: text.uppercased()))
    let curly = String(text.map { $0 == "'" ? "\u{2018}" : $0 })
    #expect(model.language(of: text) == model.language(of: curly))
  }

  @Test("A sequence cut off at the end of the bytes is left out")
  func cutOff() {
    let bytes = Array("Балалар мектепке барды, бүгін жаңбыр жоқ".utf8.dropLast())
    let guess = bytes.withUnsafeBufferPointer { LanguageModel.shipped.language(of: $0) }
    #expect(guess?.language == "kk")
  }
}
