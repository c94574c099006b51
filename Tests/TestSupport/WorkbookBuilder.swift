/// Writes small workbooks for tests from the XML of their sheets.
package enum WorkbookBuilder {
  /// One sheet of an XLSX: `rows` is what stands in `sheetData`.
  package struct Sheet {
    let name: String
    let rows: String
    let state: String

    package init(_ name: String, _ rows: String, state: String = "visible") {
      (self.name, self.rows, self.state) = (name, rows, state)
    }
  }

  /// An XLSX. Style 0 is general; style n has the n-th of `formats`. `shared` is the XML of the shared texts.
  package static func xlsx(
    _ sheets: [Sheet], shared: String = "", formats: [String] = [], is1904: Bool = false
  ) -> [UInt8] {
    var zip = ZipBuilder()
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    zip.add(
      "_rels/.rels",
      text: """
        <Relationships xmlns="\(relations)"><Relationship Id="r1" Type="\(office)/officeDocument" Target="xl/workbook.xml"/>\
        </Relationships>
        """)
    let list = sheets.enumerated().map {
      "<sheet name=\"\($1.name)\" sheetId=\"\($0 + 1)\" state=\"\($1.state)\" r:id=\"s\($0)\"/>"
    }
    zip.add(
      "xl/workbook.xml",
      text: """
        <?xml version="1.0" encoding="UTF-8"?><workbook xmlns="\(main)" xmlns:r="\(office)">\
        <workbookPr date1904="\(is1904 ? 1 : 0)"/><sheets>\(list.joined())</sheets></workbook>
        """)
    let targets = sheets.indices.map {
      "<Relationship Id=\"s\($0)\" Type=\"\(office)/worksheet\" Target=\"worksheets/sheet\($0).xml\"/>"
    }
    zip.add(
      "xl/_rels/workbook.xml.rels",
      text: """
        <Relationships xmlns="\(relations)">\(targets.joined())\
        <Relationship Id="t" Type="\(office)/sharedStrings" Target="/xl/sharedStrings.xml"/>\
        <Relationship Id="f" Type="\(office)/styles" Target="styles.xml"/></Relationships>
        """)
    zip.add("xl/sharedStrings.xml", text: "<sst xmlns=\"\(main)\">\(shared)</sst>")
    let codes = formats.enumerated().map { "<numFmt numFmtId=\"\(164 + $0)\" formatCode=\"\(escaped($1))\"/>" }
    let styles = formats.indices.map { "<xf numFmtId=\"\(164 + $0)\"/>" }
    zip.add(
      "xl/styles.xml",
      text: """
        <styleSheet xmlns="\(main)"><numFmts>\(codes.joined())</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
        <cellXfs><xf numFmtId="0"/>\(styles.joined())</cellXfs></styleSheet>
        """)
    for (position, sheet) in sheets.enumerated() {
      zip.add(
        "xl/worksheets/sheet\(position).xml",
        text: "<worksheet xmlns=\"\(main)\"><sheetData>\(sheet.rows)</sheetData></worksheet>")
    }
    return zip.bytes()
  }

  /// Rows of texts as the XML of an XLSX sheet, empty cells left out.
  package static func rows(_ texts: [[String]]) -> String {
    texts.enumerated().map { row, cells in
      let xml = cells.enumerated().filter { !$1.isEmpty }.map { column, text in
        "<c r=\"\(letter(column))\(row + 1)\" t=\"inlineStr\"><is><t>\(escaped(text))</t></is></c>"
      }
      return "<row r=\"\(row + 1)\">\(xml.joined())</row>"
    }.joined()
  }

  /// An ODS. `tables` is what stands in `office:spreadsheet`, `styles` in `office:automatic-styles`.
  package static func ods(_ tables: String, styles: String = "") -> [UInt8] {
    var zip = ZipBuilder()
    zip.add("mimetype", text: "application/vnd.oasis.opendocument.spreadsheet", deflated: false)
    let space = "urn:oasis:names:tc:opendocument:xmlns"
    zip.add(
      "content.xml",
      text: """
        <?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="\(space):office:1.0" \
        xmlns:table="\(space):table:1.0" xmlns:text="\(space):text:1.0" xmlns:style="\(space):style:1.0" \
        xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">\
        <office:automatic-styles>\(styles)</office:automatic-styles>\
        <office:body><office:spreadsheet>\(tables)</office:spreadsheet></office:body></office:document-content>
        """)
    return zip.bytes()
  }

  package static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
  }

  private static func letter(_ column: Int) -> String { String(Character(Unicode.Scalar(UInt8(0x41 + column % 26)))) }
}
