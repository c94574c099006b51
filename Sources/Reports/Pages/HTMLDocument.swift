/// A self-contained page: inline style, no script, nothing fetched.
struct HTMLDocument {
  let language: String
  let title: String
  /// Markup of the page's main part.
  let body: String

  var bytes: [UInt8] {
    let text = """
      <!DOCTYPE html>
      <html lang="\(MarkupText.escaped(language))">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
      <title>\(MarkupText.escaped(title))</title>
      <style>
      \(StyleSheet.text)</style>
      </head>
      <body>
      <main>
      \(body)</main>
      </body>
      </html>

      """
    return Array(text.utf8)
  }
}
