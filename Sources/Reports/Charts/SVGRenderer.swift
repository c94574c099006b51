internal import CLibRSVG
package import CoverageModel

/// Draws an SVG document as PNG or PDF through librsvg and cairo; the only file that sees them.
///
/// The same document gives the same bytes on one machine. The fonts are the machine's: without Liberation Sans, Arial or Helvetica
/// another sans-serif takes their place, and lines may be wider than measured.
package struct SVGRenderer: Sendable {
  /// Pixels of the picture per pixel of the drawing: at 16 cm wide, more than 300 to the inch.
  private static let scale = 3.0
  /// The longest side of a picture, in its pixels; what is longer is drawn smaller.
  private static let maximumSide = 16_000.0
  /// CSS pixels to points.
  private static let pointsPerPixel = 0.75
  /// `CAIRO_FORMAT_ARGB32` and `CAIRO_PDF_METADATA_CREATE_DATE`.
  private static let colorAndAlpha: Int32 = 0
  private static let creationDate: Int32 = 5

  package init() {}

  /// - Throws: `Finding` with rule `svg-not-drawn`.
  package func png(_ svg: [UInt8]) throws(Finding) -> [UInt8] {
    let drawing = try Drawing(svg)
    let scale = min(SVGRenderer.scale, SVGRenderer.maximumSide / max(drawing.width, drawing.height))
    let (width, height) = (drawing.width * scale, drawing.height * scale)
    let surface = cairo_image_surface_create(
      SVGRenderer.colorAndAlpha, Int32(width.rounded(.up)), Int32(height.rounded(.up)))
    defer { cairo_surface_destroy(surface) }
    try drawing.draw(on: surface, width: width, height: height)
    let sink = ByteSink()
    let status = cairo_surface_write_to_png_stream(surface, SVGRenderer.append, sink.pointer)
    guard status == 0 else { throw SVGRenderer.failure("cairo status \(status)") }
    return sink.bytes
  }

  /// One page of the drawing's size, with its fonts embedded and a fixed creation date.
  ///
  /// - Throws: `Finding` with rule `svg-not-drawn`.
  package func pdf(_ svg: [UInt8]) throws(Finding) -> [UInt8] {
    let drawing = try Drawing(svg)
    let (width, height) = (drawing.width * SVGRenderer.pointsPerPixel, drawing.height * SVGRenderer.pointsPerPixel)
    let sink = ByteSink()
    let surface = cairo_pdf_surface_create_for_stream(SVGRenderer.append, sink.pointer, width, height)
    // The surface writes when it is finished and must not outlive the sink.
    defer { withExtendedLifetime(sink) { cairo_surface_destroy(surface) } }
    cairo_pdf_surface_set_metadata(surface, SVGRenderer.creationDate, "2000-01-01T00:00:00Z")
    try drawing.draw(on: surface, width: width, height: height)
    cairo_surface_finish(surface)
    let status = cairo_surface_status(surface)
    guard status == 0 else { throw SVGRenderer.failure("cairo status \(status)") }
    return sink.bytes
  }

  /// Appends what cairo writes to the sink behind `closure`.
  private static let append: cairo_write_func_t = { closure, data, length in
    guard let closure, let data else { return 0 }
    let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
    sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
    return 0
  }

  fileprivate static func failure(_ found: String) -> Finding {
    Finding(
      rule: "svg-not-drawn", place: Finding.Place(file: "chart.svg"), found: found,
      expected: "an SVG document that librsvg can draw",
      mend: "Check the chart's SVG file in a browser; PNG and PDF are made from it.")
  }
}

/// Where cairo's bytes go. A class because C holds a pointer to it.
private final class ByteSink {
  var bytes: [UInt8] = []
  /// Good for as long as the sink lives.
  var pointer: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }
}

/// A parsed document. A class because it owns librsvg's handle.
private final class Drawing {
  private let handle: OpaquePointer
  /// CSS pixels.
  let width: Double
  let height: Double

  init(_ svg: [UInt8]) throws(Finding) {
    var (width, height) = (0.0, 0.0)
    guard let handle = rsvg_handle_new_from_data(svg, UInt(svg.count), nil) else {
      throw SVGRenderer.failure("a document that cannot be read as SVG")
    }
    self.handle = handle
    let hasSize = rsvg_handle_get_intrinsic_size_in_pixels(handle, &width, &height) != 0
    self.width = width
    self.height = height
    guard hasSize, width >= 1, height >= 1 else { throw SVGRenderer.failure("a drawing without a size in pixels") }
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(handle)) }

  func draw(on surface: OpaquePointer?, width: Double, height: Double) throws(Finding) {
    let context = cairo_create(surface)
    defer { cairo_destroy(context) }
    var viewport = RsvgRectangle(x: 0, y: 0, width: width, height: height)
    guard rsvg_handle_render_document(handle, context, &viewport, nil) != 0, cairo_status(context) == 0 else {
      throw SVGRenderer.failure("a drawing that librsvg gave up on")
    }
    cairo_show_page(context)
  }
}
