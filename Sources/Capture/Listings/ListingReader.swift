internal import Containers

/// Reads sitemaps, indexes of sitemaps, RSS (0.9x, 1.0, 2.0), Atom, and plain lists of addresses.
package enum ListingReader {
  /// The addresses in a file, whatever its kind.
  package static func read(_ bytes: [UInt8]) -> Listing {
    let text = TextEncoding.decoded(bytes).utf8
    let first = text.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    return first == UInt8(ascii: "<") ? xml(text) : list(text)
  }

  private static func xml(_ text: [UInt8]) -> Listing {
    let events = ListingEvents()
    let parser = XMLPushParser(names: ListingElement.allCases.map(\.rawValue), events: events)
    do throws(XMLFailure) {
      let result: Result<Void, XMLFailure> = text.withUnsafeBytes { bytes in
        do throws(XMLFailure) {
          try parser.push(bytes)
          return .success(())
        } catch {
          return .failure(error)
        }
      }
      try result.get()
      try parser.finish()
      if !events.isKnown { events.listing.fault = "neither a sitemap nor a feed" }
    } catch {
      events.listing.fault = error.description
    }
    return events.listing
  }

  /// One address a line; a file with other lines is no list.
  private static func list(_ text: [UInt8]) -> Listing {
    var listing = Listing()
    for line in text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).prefix(Listing.mostAddresses) {
      let address = String(decoding: line, as: UTF8.self).trimmingSpaces
      guard address.hasPrefix("http://") || address.hasPrefix("https://") else {
        listing.fault = "neither a sitemap nor a feed"
        return listing
      }
      listing.pages.append(ListedAddress(text: address))
    }
    return listing
  }
}

extension String {
  /// Without white space at both ends.
  var trimmingSpaces: String {
    let start = firstIndex { !$0.isWhitespace } ?? endIndex
    let end = lastIndex { !$0.isWhitespace }.map(index(after:)) ?? start
    return String(self[start..<end])
  }
}
