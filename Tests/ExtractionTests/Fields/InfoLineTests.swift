import CoverageModel
import Testing

@testable import Extraction

@Suite("The small print at a headline")
struct InfoLineTests {
  private func fields(line: String, headline: String = "Мост закроют на ремонт", below: String = "") -> PageFields {
    let text = SamplePages.russianText.map { "<p>\($0)</p>" }.joined()
    let page = "<title>\(headline)</title><h1>\(headline)</h1><div>\(line)</div><div>\(text)</div>\(below)"
    return PageFields.read(utf8: Array(page.utf8), url: "https://news.example.kz/politics/123")
  }

  @Test("An agency beside the date is the source, with and without a word for it")
  func agencies() {
    #expect(fields(line: "<span>5 марта 2023</span> <span>Казинформ</span>").agencies == ["Казинформ"])
    #expect(fields(line: "<span>5 марта 2023</span> <span>Источник: Казинформ</span>").agencies == ["Казинформ"])
    let below = "<div>Источник: <a href=/s>Интерфакс-Казахстан</a></div>"
    #expect(fields(line: "5 марта 2023", below: below).agencies == ["Интерфакс-Казахстан"])
  }

  @Test("A person's name alone on its line signs; a section, a link and whoever is in the headline do not")
  func persons() {
    #expect(fields(line: "<p>Асель Примерова</p><p>5 марта 2023</p>").authors == ["Асель Примерова"])
    #expect(fields(line: "<p>Новости Казахстана</p><p>5 марта 2023</p>").authors.isEmpty)
    #expect(fields(line: "<p><a href=/tag>Асель Примерова</a></p><p>5 марта 2023</p>").authors.isEmpty)
    #expect(fields(line: "<p>Асель Примерова</p>", headline: "Асель Примерова открыла мост").authors.isEmpty)
  }

  @Test("A button for the size of the type is no agency")
  func buttons() {
    #expect(fields(line: "<span>5 марта 2023</span> <button>AA</button>").agencies.isEmpty)
  }
}
