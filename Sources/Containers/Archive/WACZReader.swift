/// A WACZ package (Web Archive Collection Zipped 1.1.1): WARC files, the list of pages, and a description with digests.
package struct WACZReader: Sendable {
  /// The WARC files, in the order of the package.
  package let archives: [ZipEntry]
  private let zip: ZipArchive

  /// - Throws: `ZipError`, also for names that lead out of the package.
  package init(_ store: ByteStore) throws(ZipError) {
    zip = try ZipArchive(store)
    archives = zip.entries.filter { entry in
      let name = entry.name.lowercased()
      return name.hasPrefix("archive/") && (name.hasSuffix(".warc") || name.hasSuffix(".warc.gz"))
    }
  }

  /// A reader of one of the WARC files, from a record's `place.offset` on.
  ///
  /// - Throws: `ZipError` when the entry cannot be opened, or is compressed once more and not read from its beginning.
  package func reader(
    of archive: ZipEntry, from offset: Int = 0, digests: WARCReader.DigestChecks = .all
  ) throws(ZipError) -> WARCReader {
    WARCReader(try zip.reader(of: archive, from: offset), digests: digests)
  }

  /// Gives `body` the records and faults of all WARC files in order, each with the name of its file; `body` says whether
  /// to go on. A file that cannot be read is a fault.
  package func read(
    digests: WARCReader.DigestChecks = .all, each body: (_ archive: String, ArchiveEvent) -> Bool
  ) {
    for archive in archives {
      do {
        var reader = try reader(of: archive, digests: digests)
        while let event = try reader.next() {
          guard body(archive.name, event) else { return }
        }
      } catch {
        guard body(archive.name, .fault(fault(.badEntry, "\(error)", "a WARC file"))) else { return }
      }
    }
  }

  /// The pages of `pages/pages.jsonl`, then those of `pages/extraPages.jsonl`, and the lines that are none.
  package func pages() -> (pages: [WACZPage], faults: [ArchiveFault]) {
    var pages: [WACZPage] = []
    var faults: [ArchiveFault] = []
    for name in ["pages/pages.jsonl", "pages/extraPages.jsonl"] {
      guard let entry = zip[name] else { continue }
      guard let bytes = bytes(of: entry, &faults) else { continue }
      var start = 0
      while start < bytes.count {
        let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
        let line = Array(bytes[start..<end])
        switch WACZReader.page(line) {
        case .success(let page?): pages.append(page)
        case .success(nil): break
        case .failure(let failure):
          let found = "\(name): \(HeaderText.preview(line[min(failure.offset, line.count)...].prefix(24)))"
          faults.append(
            ArchiveFault(
              .badJSON, at: ArchivePlace(offset: start + failure.offset), found: found, expected: failure.expected))
        }
        start = end + 1
      }
    }
    return (pages, faults)
  }

  /// What the description says of the package's files and is not so: missing files, sizes, digests.
  package func check() -> [ArchiveFault] {
    var faults: [ArchiveFault] = []
    if let description = document("datapackage-digest.json", &faults) {
      check(description, path: description["path"]?.text ?? "datapackage.json", &faults)
    }
    guard zip["datapackage.json"] != nil else {
      return faults + [fault(.missingEntry, "no datapackage.json", "a description of the package")]
    }
    guard let description = document("datapackage.json", &faults) else { return faults }
    guard let resources = description["resources"]?.elements else {
      return faults + [fault(.badJSON, "no resources in datapackage.json", "a list of the package's files")]
    }
    // A file named a thousand times is still hashed once.
    var checked: Set<String> = []
    for resource in resources {
      guard let path = resource["path"]?.text else {
        faults.append(fault(.badJSON, "a resource without a path in datapackage.json", "the path of a file"))
        continue
      }
      if checked.insert(path).inserted { check(resource, path: path, &faults) }
    }
    return faults
  }

  private func check(_ resource: JSONValue, path: String, _ faults: inout [ArchiveFault]) {
    let found = HeaderText.preview(path.utf8)
    guard let entry = zip[path] else {
      faults.append(fault(.missingEntry, "no entry \(found)", "what the description names"))
      return
    }
    if let bytes = resource["bytes"]?.integer, bytes != entry.size {
      faults.append(fault(.wrongSize, "\(found) of \(entry.size) bytes", "\(bytes) bytes"))
    }
    guard let stated = resource["hash"]?.text else { return }
    guard let digest = LabelledDigest(stated), digest.algorithm == .sha256 else {
      faults.append(fault(.unknownDigest, HeaderText.preview(stated.utf8), "sha256 of \(found)"))
      return
    }
    var hasher = SHA256Hasher()
    do throws(ZipError) {
      try zip.read(entry) {
        hasher.update($0)
        return true
      }
    } catch {
      faults.append(fault(.badEntry, "\(error)", "a sound entry"))
      return
    }
    let computed = "sha256:" + hasher.hex()
    if computed != digest.text { faults.append(fault(.wrongDigest, "\(found) with \(computed)", digest.text)) }
  }

  /// Nil for a line that names no page: a blank one, or the list's own first line.
  private static func page(_ line: [UInt8]) -> Result<WACZPage?, JSONParser.Failure> {
    guard line.contains(where: { $0 > 0x20 }) else { return .success(nil) }
    do throws(JSONParser.Failure) {
      let value = try JSONParser.value(line, depth: ArchiveLimits.depth)
      guard let url = value["url"]?.text else {
        if value["format"] != nil { return .success(nil) }
        throw JSONParser.Failure(offset: 0, expected: "a page's url")
      }
      let date = value["ts"]?.text.flatMap {
        ArchiveDate.milliseconds(iso: $0) ?? ArchiveDate.milliseconds(digits: $0)
      }
      return .success(WACZPage(id: value["id"]?.text, url: url, title: value["title"]?.text, date: date))
    } catch {
      return .failure(error)
    }
  }

  private func document(_ name: String, _ faults: inout [ArchiveFault]) -> JSONValue? {
    guard let entry = zip[name], let bytes = bytes(of: entry, &faults) else { return nil }
    do throws(JSONParser.Failure) {
      return try JSONParser.value(bytes, depth: ArchiveLimits.depth)
    } catch {
      faults.append(
        ArchiveFault(.badJSON, at: ArchivePlace(offset: error.offset), found: name, expected: error.expected))
      return nil
    }
  }

  private func bytes(of entry: ZipEntry, _ faults: inout [ArchiveFault]) -> [UInt8]? {
    do throws(ZipError) { return try zip.bytes(of: entry, mostBytes: ArchiveLimits.listBytes) } catch {
      faults.append(fault(.badEntry, "\(error)", "a sound entry"))
      return nil
    }
  }

  /// A fault of the package as a whole; what was found names the entry.
  private func fault(_ kind: ArchiveFault.Kind, _ found: String, _ expected: String) -> ArchiveFault {
    ArchiveFault(kind, at: ArchivePlace(offset: 0), found: found, expected: expected)
  }
}
