/// The stems of the words by which names are found.
struct StemTable: Sendable {
  private let forms: WordForms
  /// The forms by which names are found, those of equal letters together.
  private var entries: [WordForms.Form] = []
  private var slots: [Slot] = [Slot()]
  /// Two bits for every stem, both in one word.
  private var filter: [UInt64] = [0]

  private struct Slot: Sendable {
    var hash: UInt64 = 0
    var first: Int32 = 0
    var last: Int32 = 0
  }

  init() { forms = WordForms() }

  /// `isAnchored` says by word whether a name is found by it.
  init(_ forms: WordForms, isAnchored: [Bool]) {
    self.forms = forms
    var found: [(hash: UInt64, form: Int32)] = []
    found.reserveCapacity(forms.forms.count)
    forms.pool.withUnsafeBufferPointer { pool in
      for (place, form) in forms.forms.enumerated() where isAnchored[Int(form.word)] && form.length > 1 {
        let start = Int(form.start)
        found.append(
          (LetterHash.of(UnsafeBufferPointer(rebasing: pool[start..<start + Int(form.length)])), Int32(place)))
      }
    }
    found.sort { ($0.hash, $0.form) < ($1.hash, $1.form) }
    entries = found.map { forms.forms[Int($0.form)] }
    var size = 64
    while size < found.count * 2 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
    filter = Array(repeating: 0, count: max(64, size / 8))
    var first = 0
    while first < found.count {
      var last = first
      while last < found.count, found[last].hash == found[first].hash { last += 1 }
      insert(Slot(hash: found[first].hash, first: Int32(first), last: Int32(last)))
      first = last
    }
  }

  private mutating func insert(_ slot: Slot) {
    var place = Int(truncatingIfNeeded: slot.hash >> 20) & (slots.count - 1)
    while slots[place].last > 0 { place = (place + 1) & (slots.count - 1) }
    slots[place] = slot
    filter[Int(truncatingIfNeeded: slot.hash >> 12) & (filter.count - 1)] |= StemTable.bits(slot.hash)
  }

  @inline(__always)
  private static func bits(_ hash: UInt64) -> UInt64 { 1 << (hash & 63) | 1 << (hash >> 6 & 63) }

  /// Whether letters of this hash may be a stem; seldom wrong.
  @inline(__always)
  func mayHave(_ hash: UInt64) -> Bool {
    let bits = StemTable.bits(hash)
    return filter[Int(truncatingIfNeeded: hash >> 12) & (filter.count - 1)] & bits == bits
  }

  /// Where the forms stand whose letters have this hash; some may have other letters.
  func entries(_ hash: UInt64) -> Range<Int> {
    var place = Int(truncatingIfNeeded: hash >> 20) & (slots.count - 1)
    while slots[place].last > 0 {
      if slots[place].hash == hash { return Int(slots[place].first)..<Int(slots[place].last) }
      place = (place + 1) & (slots.count - 1)
    }
    return 0..<0
  }

  func form(_ entry: Int) -> WordForms.Form { entries[entry] }

  /// What a word may look like.
  func forms(of word: Int) -> ArraySlice<WordForms.Form> {
    forms.forms[Int(forms.firstForms[word])..<Int(forms.firstForms[word + 1])]
  }

  /// Whether a word begins with the letters of a form.
  func begins(_ letters: [UInt16], with form: WordForms.Form) -> Bool {
    letters.count >= Int(form.length) && has(form, letters[..<Int(form.length)])
  }

  /// Whether these are the letters of a form.
  func has(_ form: WordForms.Form, _ letters: ArraySlice<UInt16>) -> Bool {
    letters.elementsEqual(forms.pool[Int(form.start)..<Int(form.start) + Int(form.length)])
  }
}
