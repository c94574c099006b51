import Capture
import CoverageModel

/// What libFuzzer calls with bytes of its making: the first chooses what of a site is read before any page is.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzListing(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = UnsafeBufferPointer(start: start, count: count)
  let bytes = Array(input.dropFirst())
  switch (input.first ?? 0) & 3 {
  case 0: readListing(bytes)
  case 1: _ = AlternateLinks.feeds(in: bytes).map(follow)
  case 2: readRobots(bytes)
  default: follow(String(decoding: bytes, as: UTF8.self))
  }
  return 0
}

private func readListing(_ bytes: [UInt8]) {
  let listing = ListingReader.read(bytes)
  for page in listing.pages.prefix(1000) { follow(page.text) }
}

private func readRobots(_ bytes: [UInt8]) {
  let rules = RobotsParser.rules(bytes, agent: "qamtu")
  if let address = try? WebAddress("https://news.example/2023/03/a-story.html?id=1*$") { _ = rules.allows(address) }
}

/// An address that was read, on its own and as a page refers to it, is the same when it is read again.
private func follow(_ text: String) {
  guard let base = try? WebAddress("https://news.example/a/b?c=d") else { return }
  for address in [try? WebAddress(text), try? base.resolving(text)] {
    guard let address else { continue }
    precondition((try? WebAddress(address.description)) == address, "not kept: an address that reads as it is written")
  }
}
