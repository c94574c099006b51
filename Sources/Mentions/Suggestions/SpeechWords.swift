/// Words that say that somebody spoke, by their beginnings.
enum SpeechWords {
  static func has(_ word: ArraySlice<UInt16>) -> Bool { words.contains { word.starts(with: $0) } }

  private static let words = """
    сказал заяви отмети подчеркн сообщи добави считает поясни рассказ напомни ответи призна пообеща призва уточни утвержда
    говор написа процитир объясни
    деді дейді деп айтт айтқан айтады мәлімде түсіндір хабарла атап еске қост жауап
    сказав заявив зазнач повідомив додав вважає пояснив розповів нагадав відповів визнав говор
    said says told tell stated added announc explain replied wrote
    """.split { $0 == " " || $0 == "\n" }.map { LetterTable.shared.folded($0) }
}
