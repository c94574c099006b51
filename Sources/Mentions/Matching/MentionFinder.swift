/// Finds the actors of a list in texts, in one pass over each.
///
/// It looks only at words that begin with a capital, unless a name begins with a small letter or is long. A value of constants; a text
/// may be searched on any number of threads.
package struct MentionFinder: Sendable {
  package let actors: [MentionActor]
  let index: NameIndex

  package init(_ actors: [MentionActor]) {
    self.actors = actors
    index = NameIndex(actors)
  }

  /// The mentions in the order of the text. `language` is that of the text, such as `kk`; when it is not known the endings of every
  /// language are read.
  package func mentions(in text: String, language: String?) -> [Mention] {
    var text = text
    return text.withUTF8 { mentions(in: $0, language: language) }
  }

  /// The same in UTF-8; bytes that are none stand between words.
  package func mentions(in bytes: UnsafeBufferPointer<UInt8>, language: String?) -> [Mention] {
    choice(bytes, language).mentions()
  }

  /// The listed name by which a mention was recognised.
  package func name(of mention: Mention) -> String { index.texts[Int(mention.text)] }

  /// Everything in the text that looks like a name of an actor, with why it was not counted.
  package func explanation(of text: String, language: String?) -> [(mention: Mention, doubt: MentionDoubt?)] {
    var text = text
    return text.withUTF8 { bytes in
      let choice = choice(bytes, language)
      var offsets = ScalarOffsets(choice.reader)
      return choice.judged().map { candidate, doubt in
        let head = index.patterns[candidate.pattern].head
        return (
          Mention(actor: head.actor, span: offsets.span(candidate.range), rule: candidate.rule, text: head.text), doubt
        )
      }
    }
  }

  private func choice(_ bytes: UnsafeBufferPointer<UInt8>, _ language: String?) -> MentionChoice {
    let reader = TextReader(bytes: bytes)
    var search = CandidateSearch(index: index, reader: reader, languages: TextLanguage.read(in: language))
    search.run()
    return MentionChoice(index: index, reader: reader, candidates: search.candidates)
  }
}
