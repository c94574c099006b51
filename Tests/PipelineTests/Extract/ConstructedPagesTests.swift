import Testing

@testable import Pipeline

@Suite("The constructed pages")
struct ConstructedPagesTests {
  private static let pages = Result { try ConstructedPages() }

  /// How many pages have each field as it was constructed; a change may raise these numbers and never lower them.
  private static let floors: [(ConstructedPages.Field, good: Int, of: Int)] = [
    (.outcome, 476, 477), (.outlet, 477, 477), (.title, 463, 463), (.authors, 443, 463), (.agencies, 462, 463),
    (.published, 459, 463), (.language, 463, 463), (.body, 462, 463),
  ]

  @Test("Fields are as they were constructed, in as many pages as ever", arguments: floors)
  func floor(field: ConstructedPages.Field, good: Int, of: Int) throws {
    let agreement = try Self.pages.get().agreement(field)
    #expect(agreement.good.count + agreement.bad.count == of)
    #expect(agreement.good.count >= good, "\(field) is otherwise in \(agreement.bad.prefix(20))")
  }

  @Test("Every page of folders and archive has one document, and the revisit has the body of its record")
  func documents() throws {
    let pages = try Self.pages.get()
    for truth in pages.truths { #expect(pages.document(of: truth)?.url == truth.url, "\(truth.id)") }
    let known = Set(pages.truths.compactMap { pages.document(of: $0)?.id })
    let others = pages.documents.filter { !known.contains($0.id) }
    #expect(pages.documents.count == pages.truths.count + 1 && others.count == 1)
    let revisit = try #require(others.first)
    let original = try #require(pages.truths.first { $0.url == revisit.url }.flatMap(pages.document))
    #expect(revisit.body == original.body && revisit.duplicateOf == original.id)
    #expect(revisit.captured != original.captured)
  }
}
