internal import Capture
internal import CoverageModel

/// What a capture was asked to fetch, put together as sites.
struct FetchPlan {
  let outlets: [Outlet]

  /// The sites of given pages and lists, in the order in which they are first named.
  func sites(pages: [WebAddress], listings: [WebAddress]) -> [CaptureSite] {
    var sites: [CaptureSite] = []
    var positions: [String: Int] = [:]
    func position(of address: WebAddress) -> Int {
      let outlet = outlet(of: address.host)
      let key = outlet.map { "outlet \($0.id)" } ?? "host \(address.host)"
      if let known = positions[key] { return known }
      positions[key] = sites.count
      sites.append(CaptureSite(outlet: outlet?.id, domains: outlet?.domains ?? [FetchPlan.domain(of: address.host)]))
      return sites.count - 1
    }
    for page in pages { sites[position(of: page)].pages.append(page) }
    for listing in listings { sites[position(of: listing)].listings.append(listing) }
    return sites
  }

  /// The sites of outlets, from what the codebook says about them.
  ///
  /// - Throws: `PipelineError.usage` when an outlet has nothing that can be fetched.
  func sites(of ids: [String]) throws(PipelineError) -> [CaptureSite] {
    for id in ids where !outlets.contains(where: { $0.id == id }) {
      let nearest = NearestName.of(id, in: outlets.map(\.id)).map { "; did you mean \($0)?" } ?? ""
      throw .usage("there is no outlet \(id) in the codebook\(nearest)")
    }
    var sites: [CaptureSite] = []
    for outlet in outlets where ids.isEmpty || ids.contains(outlet.id) {
      let listings = outlet.listings.compactMap { try? WebAddress($0) }
      guard listings.count == outlet.listings.count else {
        throw .usage("outlet \(outlet.id): a sitemap or feed of the codebook is no address of the web")
      }
      // Most sites answer at the safe address; where nobody does, the plain one is tried.
      let fronts = outlet.domains.map { domain in
        ["https", "http"].compactMap { try? WebAddress("\($0)://\(domain)/") }
      }.filter { !$0.isEmpty }
      let hosts = outlet.domains.compactMap { try? HostName.normal($0) }
      guard !listings.isEmpty || !fronts.isEmpty else {
        if ids.isEmpty { continue }
        throw .usage("outlet \(outlet.id) has no domains, sitemaps or feeds in the codebook")
      }
      sites.append(
        CaptureSite(
          outlet: outlet.id, domains: hosts.isEmpty ? listings.map { FetchPlan.domain(of: $0.host) } : hosts,
          listings: listings, fronts: listings.isEmpty ? fronts : []))
    }
    guard !sites.isEmpty else { throw .usage("no outlet of the codebook has domains, sitemaps or feeds") }
    return sites
  }

  /// The outlet to which a host belongs: that of the longest of the domains in which it lies.
  private func outlet(of host: String) -> Outlet? {
    var best: (outlet: Outlet, length: Int)?
    for outlet in outlets {
      for domain in outlet.domains {
        guard let domain = try? HostName.normal(domain), HostName.isInside(host, domain) else { continue }
        if domain.utf8.count > best?.length ?? 0 { best = (outlet, domain.utf8.count) }
      }
    }
    return best?.outlet
  }

  /// A host without `www.`, so that both spellings of a site are one.
  private static func domain(of host: String) -> String { host.hasPrefix("www.") ? String(host.dropFirst(4)) : host }
}
