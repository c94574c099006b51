/// A fixed phrase of coding sheets, in every language of `SheetWording`.
enum SheetPhrase: String, Sendable, CaseIterable {
  // Names of sheets.
  case coding, texts, codebook, guide
  // Headings of the sheets beside the one that is filled in.
  case variable, code, meaning, definition, actors, name, aliases, firstCharacter, lastCharacter, text, coder, batch
  // What is said beside a cell.
  case hintTime, hintState, hintItem, hintItemVariable, notInList, pickFromList, askOther
}
