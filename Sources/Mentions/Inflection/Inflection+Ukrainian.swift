extension Inflection {
  /// Ukrainian: the singular cases, with both datives of men's names, and Russian spellings of surnames on -ский.
  static let ukrainian = InflectionText(
    """
    surname m: ов ев єв ін ин їн = а у ові еві им ом ем і
    surname f: ова ева єва іна ина їна -1 = ої ій у ою
    surname m: ский цкий -3 +ьк = ий ого ому ого им ім
    surname f: ская цкая -3 +ьк = а ої ій у ою
    surname m: ський цький зький -2 = ого ому им ім
    surname f: ська цька зька -1 = ої ій у ою
    surname m: ий ій -2 = ого ього ому ьому им ім їм
    surname f: а -1 = ої ій у ою
    surname given m: о -1 = а у ові еві ом ем і ку е
    surname given m: б в г д з к л м н п р с т ф х ж ц ч ш щ ґ = а у ові еві ом ем і е
    surname given m: й -1 = я ю єві єм ї є
    surname given m: ь -1 = я ю еві ем і ю
    surname given: а -1 = и і у ою ею о
    surname given: я -1 = і ї ю ею єю
    given f: ь -1 = і
    surname given m: ець -3 +ц = я ю еві ем і
    surname given m: ок ек -2 +к = а у ові ом
    surname given m: ел ер -2 +л = а у ові ом і
    patronymic m: ич = а у еві ем і
    patronymic f: на -1 = и і у ою
    word: б в г д з к л м н п р с т ф х ж ц ч ш щ ґ = а у ові еві ом ем і и е
    word: й -1 = я ю єві єм ї
    word: ь -1 = я ю і ем ю еві
    word: сть -1 = і ю
    word: а -1 = и і у ою ею ої ій
    word: я -1 = і ї ю ею єю
    word: о -1 = а у ом і
    word: е є -1 = я ю єм і ї ого ому им
    word: ий ій -2 = ого ього ому ьому им ім
    word: і ї и -1 = ів їв ей ам ям ами ями ах ях их им ими -
    abbreviation: * = а у ом ем і и ові
    """
  ).inflection()
}
