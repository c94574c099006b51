/// The words before a date that say what it is the date of.
enum DateLabels {
  enum Meaning { case published, modified }

  private static let published = words(
    """
    published publish posted post date publication created issued released pub filed first originally veröffentlicht
    erschienen datum vom publié publiée publie date paru créé publicado publicada publicación fecha data publicato pubblicato
    pubblicata pubblicazione opublikowano opublikowana dodano publikacja publikováno vydáno zverejnené gepubliceerd geplaatst
    publicerad publicerat publisert udgivet offentliggjort julkaistu julkaisuaika δημοσίευση δημοσιεύθηκε δημοσιεύτηκε
    ημερομηνία yayınlanma yayın giriş tarih oluşturulma megjelent publikálva közzétéve publicat postat опубликовано
    опубликована дата публикации размещено создано добавлено опубліковано дата публікації розміщено додано апублікавана
    публикувано публикувана жарияланды жарияланған күні жарияланым 公開日 公開 掲載日 掲載 発表日 登録日 投稿日 発行日 配信 更新日 发布时间
    发布 发表 时间 日期 입력 등록 기사입력 작성
    """)

  private static let modified = words(
    """
    updated update modified edited revised reviewed changed last amended aktualisiert geändert änderung zuletzt stand
    überarbeitet bearbeitet letzte modifié modifiée modifie jour actualisé màj maj actualizado actualizada actualización
    modificado modificada atualizado atualizada atualização modificato aggiornato aggiornata aggiornamento aktualizacja
    zaktualizowano aktualizováno upraveno aktualizované bijgewerkt gewijzigd aangepast uppdaterad uppdaterat oppdatert
    opdateret päivitetty muokattu ενημέρωση ενημερώθηκε τελευταία güncelleme güncellenme güncellendi son frissítve módosítva
    actualizat modificat обновлено обновлена обновлен изменено изменена оновлено оновлена змінено абноўлена обновена
    жаңартылды жаңартылған өзгертілген 最終更新 最終更新日 更新 更新日時 修正 最后更新 更新时间 수정 최종수정
    """)

  private static func words(_ list: String) -> Set<String> {
    Set(list.split { $0 == " " || $0 == "\n" }.map(String.init))
  }

  /// What the last of such words in a short text says; nil when there is none.
  static func meaning(of text: ArraySlice<UInt8>) -> Meaning? {
    let tokens = TextTokens(Array(text.suffix(60)))
    for place in tokens.tokens.indices.reversed() where tokens.tokens[place].kind == .word {
      let word = tokens.word(place)
      if modified.contains(word) { return .modified }
      if published.contains(word) {
        // "Last published", "zuletzt veröffentlicht" and "date of change" are rare; the nearer word decides.
        return place > 0 && modified.contains(tokens.word(place - 1)) ? .modified : .published
      }
    }
    return nil
  }
}
