/// The one page on standard input.
struct StandardInputPage: PageSource {
  let url: String
  private var isRead = false

  init(url: String) { self.url = url }

  var done: Int? { isRead ? 1000 : nil }

  mutating func next() throws(PipelineError) -> PageRequest? {
    guard !isRead else { return nil }
    isRead = true
    let bytes = try Disk.read("-", atMost: ExtractLimits.fileBytes)
    var request = PageRequest(id: "-", content: .bytes(bytes))
    request.url = url
    if bytes.starts(with: [0x1F, 0x8B]) {
      switch PageFile.inflated(bytes) {
      case .success(let page): request.content = .bytes(page)
      case .failure: request.content = .missing("its gzip data is damaged or too large")
      }
    }
    return request
  }
}
