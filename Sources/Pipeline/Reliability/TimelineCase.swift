internal import Containers
internal import Reliability

/// Segments of coders as JSON: `{continuum: [begin, end], segments: [[[start, end, label]]]}`.
struct TimelineCase {
  let begin: Int64
  let end: Int64
  let coders: [[TimelineSegment]]

  /// Without a continuum it is as long as its segments.
  ///
  /// - Throws: `PipelineError.badData` that names the place.
  init(_ value: JSONValue, file: String) throws(PipelineError) {
    guard let lists = value["segments"]?.elements else {
      throw ReliabilityCase.fault(file, "segments", "no list", "a list of segments for each coder")
    }
    var coders: [[TimelineSegment]] = []
    for (coder, list) in lists.enumerated() {
      var own: [TimelineSegment] = []
      guard let segments = list.elements else {
        throw ReliabilityCase.fault(file, "segments[\(coder)]", "no list", "a list of segments")
      }
      for (place, segment) in segments.enumerated() {
        guard let parts = segment.elements, parts.count == 3, let start = parts[0].integer, let end = parts[1].integer,
          let label = RatingCase.code(parts[2])
        else {
          throw ReliabilityCase.fault(
            file, "segments[\(coder)][\(place)]", "something else", "[start, end, label] with whole numbers")
        }
        own.append(TimelineSegment(start: Int64(start), end: Int64(end), label: label))
      }
      coders.append(own)
    }
    let bounds = value["continuum"]?.elements?.compactMap(\.integer) ?? []
    guard value["continuum"] == nil || bounds.count == 2 && value["continuum"]?.elements?.count == 2 else {
      throw ReliabilityCase.fault(file, "continuum", "something else", "[begin, end] with whole numbers")
    }
    begin = bounds.first.map { Int64($0) } ?? coders.joined().map(\.start).min() ?? 0
    end = bounds.count > 1 ? Int64(bounds[1]) : coders.joined().map(\.end).max() ?? 0
    self.coders = coders
  }

  /// - Throws: `PipelineError.badData` that names the segment.
  func programme(file: String) throws(PipelineError) -> Programme {
    do {
      return try Programme(begin: begin, end: end, coders: coders)
    } catch {
      throw ReliabilityCase.fault(
        file, "segments[\(error.coder)][\(error.segment)]", error.kind.rawValue,
        "segments of one coder that do not overlap, within the continuum")
    }
  }

  /// Gamma of two coders.
  func gamma(file: String) throws(PipelineError) -> [(String, JSONValue)] {
    guard coders.count == 2 else {
      throw ReliabilityCase.fault(file, "segments", "\(coders.count) coders", "two coders")
    }
    let gamma = TimelineGamma(try programme(file: file), 0, 1)
    return [
      ("gamma_observed_disorder", .number(String(gamma.observedDisorder))),
      ("gamma_expected_disorder", .number(String(gamma.expectedDisorder))),
      ("gamma_samples", .integer(Int64(gamma.samples))), ("gamma_seed", .number(String(gamma.seed))),
      ("gamma_precision", .number(String(gamma.precision))),
    ] + ReliabilityCase.member("gamma", gamma.gamma)
  }

  /// The u-alpha family.
  func alphas(file: String) throws(PipelineError) -> [(String, JSONValue)] {
    let alpha = TimelineAlpha([try programme(file: file)])
    var members =
      ReliabilityCase.member("u_alpha", alpha.uAlpha) + ReliabilityCase.member("bar_u_alpha", alpha.barUAlpha)
      + ReliabilityCase.member("cu_alpha", alpha.cuAlpha) + ReliabilityCase.member("cu_coverage", alpha.coverage)
    for (label, value) in zip(alpha.labels, alpha.kuAlphas) {
      members += ReliabilityCase.member("ku_alpha[\(label)]", value)
    }
    members.append(("pairwise", .bool(alpha.isPairwise)))
    if coders.count == 2 {
      for label in alpha.labels {
        var overlap = OverlapRatio()
        overlap.add(coders[0].filter { $0.label == label }, coders[1].filter { $0.label == label })
        members += ReliabilityCase.member("overlap_ratio[\(label)]", overlap.ratio)
      }
    }
    return members
  }
}
