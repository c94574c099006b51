@testable import Mentions

/// Finds names of one word, and names of several words in their order, by trying every stem of every word at every place.
struct ReferenceMatcher {
  let index: NameIndex
  let languages: Set<TextLanguage>

  struct Found: Hashable {
    let pattern: Int
    let range: Range<Int>
  }

  func found(in text: [UInt8]) -> Set<Found> {
    text.withUnsafeBufferPointer { bytes in
      let reader = TextReader(bytes: bytes)
      let tokens = tokens(reader)
      var found: Set<Found> = []
      for (number, pattern) in index.patterns.enumerated() {
        for first in tokens.indices where first + pattern.wordCount <= tokens.count {
          let run = Array(tokens[first..<first + pattern.wordCount])
          if isName(pattern, run, reader) {
            found.insert(Found(pattern: number, range: run[0].range.lowerBound..<run[run.count - 1].range.upperBound))
          }
        }
      }
      return found
    }
  }

  private func tokens(_ reader: TextReader) -> [TextToken] {
    var tokens: [TextToken] = []
    var place = 0
    while place < reader.bytes.count {
      let (value, length) = reader.scalar(at: place)
      if LetterTable.shared.letter(value) != 0 {
        let token = reader.token(at: place)
        tokens.append(token)
        place = token.range.upperBound
      } else {
        place += length
      }
    }
    return tokens
  }

  private func isName(_ pattern: NamePattern, _ run: [TextToken], _ reader: TextReader) -> Bool {
    for (place, token) in run.enumerated() {
      let word = index.words[index.word(place, of: pattern)]
      let isAnchor = place == pattern.anchor
      guard
        looksLike(
          index.word(place, of: pattern), word, token,
          isLast: place == run.count - 1 || pattern.head.isPerson || isAnchor)
      else { return false }
      if isAnchor {
        if word.isAbbreviation && !pattern.isFoundInSmallLetters {
          guard token.capitals >= min(word.letters.count, token.letters.count) else { return false }
        } else if !pattern.isFoundInSmallLetters, word.isCapital, !token.isCapital {
          return false
        }
      } else {
        let needs = pattern.head.isPerson || index.words[index.word(pattern.anchor, of: pattern)].isSmall
        if needs, word.isCapital, !token.isCapital { return false }
        if word.isAbbreviation, token.capitals < min(word.letters.count, token.letters.count) { return false }
      }
      if place > 0 {
        var gap: [UInt32] = []
        var next = run[place - 1].range.upperBound
        while next < token.range.lowerBound {
          let (value, length) = reader.scalar(at: next)
          gap.append(value)
          next += length
        }
        guard gap.count <= 3, TextReader.joins(gap) else { return false }
      }
    }
    return true
  }

  private func looksLike(_ number: Int, _ word: NameWord, _ token: TextToken, isLast: Bool) -> Bool {
    if token.letters == word.letters || token.lookAlike == word.letters { return true }
    return index.stems.forms(of: number).contains { form in
      guard let language = TextLanguage(rawValue: form.language),
        languages.contains(language) || language == .kazakh && token.traits.contains(.kazakh),
        isLast || !(language == .kazakh || language == .kazakhInLatin)
      else { return false }
      return (0...token.letters.count).contains { cut in
        guard cut == Int(form.length), index.stems.begins(token.letters, with: form) else { return false }
        return Array(token.letters[cut...]).withUnsafeBufferPointer {
          language.inflection.has($0, in: form.paradigms)
        }
      }
    }
  }
}
