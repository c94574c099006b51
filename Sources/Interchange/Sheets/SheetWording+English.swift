extension SheetWording {
  static let english: [String: String] = [
    "phrase.coding": "Coding", "phrase.texts": "Texts", "phrase.codebook": "Codebook", "phrase.guide": "How to",
    "phrase.variable": "Variable", "phrase.code": "Code", "phrase.meaning": "Label", "phrase.definition": "Definition",
    "phrase.actors": "Actors", "phrase.name": "Name", "phrase.aliases": "Also written",
    "phrase.firstCharacter": "From character", "phrase.lastCharacter": "To character", "phrase.text": "Text",
    "phrase.coder": "Coder", "phrase.batch": "Batch",
    "phrase.hintTime": "From the start of the item: 1:23 is one minute and 23 seconds, like 0:01:23 or 83.",
    "phrase.hintState": "Coded, nothing to code, or cannot be coded (then say why in the note).",
    "phrase.hintItem": "A further row: pick the item it belongs to.",
    "phrase.hintItemVariable": "Once for each item, in its first row.",
    "phrase.notInList": "Not in the list", "phrase.pickFromList": "Please pick an entry of the list.",
    "phrase.askOther":
      "This name is not in the list. Names in other languages and aliases of the codebook are fine; others are not. Keep it?",

    "guide.1":
      "One row is one actor at one place of an item, in one kind of presence. The grey columns say which item it is; the white cells are yours.",
    "guide.2":
      "An actor that comes again, or in another way, gets another row. When the rows of an item are used up, go to the blue cells at the end of the sheet, pick the item there and go on.",
    "guide.3":
      "State of an item: coded; nothing to code (no actor appears); cannot be coded (say why in the note). It stands once, in the item's first row. An item without a state counts as done when it has a complete row.",
    "guide.4":
      "Times count from the start of the item: 1:23 is one minute and 23 seconds; 0:01:23 and 83 are the same; 83.5 has half a second more.",
    "guide.5":
      "Articles are measured in characters: the sheet of texts says at which characters each paragraph begins and ends. Print is measured in square millimetres.",
    "guide.6":
      "Fill in either start and end, or the amount alone where no place can be named. Amount 0 is right when only the mention counts. Posts need neither.",
    "guide.7":
      "Alt + arrow down opens a list. Names may also be typed: in any language of the codebook, as an alias, or as an id.",
    "guide.8": "Yellow: something is missing. Red: something cannot be right, for instance an end before its start.",
    "guide.9": "Leave the gender empty unless you see another than the codebook says.",
    "guide.10": "What every code means stands on the sheet of the codebook.",
    "guide.11":
      "Save the file as XLSX or ODS. Leave headings, ids and hidden sheets as they are; the protection has no password and is there against slips.",

    "column.item": "Item", "column.title": "Title", "column.length": "Length", "column.outlet": "Outlet",
    "column.programme": "Programme", "column.published": "Date and time", "column.facts": "Known already",
    "column.url": "Address", "column.state": "State of the item", "column.actor": "Actor", "column.start": "Start",
    "column.end": "End", "column.measure": "Amount", "column.mode": "Presence", "column.capacity": "Capacity",
    "column.tone": "Tone", "column.gender": "Gender", "column.note": "Note",

    "state.coded": "Coded", "state.nothing": "Nothing to code", "state.uncodable": "Cannot be coded",
    "mode.direct": "Own voice", "mode.indirect": "Spoken of", "mode.image": "Image only", "mode.logo": "Logo only",
    "capacity.candidate": "As candidate", "capacity.official": "As office-holder", "capacity.party": "For the party",
    "capacity.proxy": "Through a proxy", "capacity.private": "As private person", "capacity.expert": "As expert",
    "capacity.unclear": "Capacity unclear",
    "gender.female": "Female", "gender.male": "Male", "gender.other": "Other", "gender.unknown": "Unknown",
    "gender.not-applicable": "Not a person",
    "tone.+2": "Very positive", "tone.+1": "Positive", "tone.0": "Neutral", "tone.-1": "Negative",
    "tone.-2": "Very negative", "tone.mixed": "Mixed", "tone.not-applicable": "Not applicable",
    "tone.not-coded": "Not coded", "tone.judged": "Judged",
  ]
}
