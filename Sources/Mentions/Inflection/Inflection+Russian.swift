extension Inflection {
  /// Russian: the singular cases of names and of what institutions are called; the plural of a surname is a family and no one person.
  static let russian = InflectionText(
    """
    surname m: ов ев ин ын = а у ым ом е
    surname f: ова ева ина ына -1 = а ой у ою
    surname m: ский цкий -2 = ого ому им ом
    surname f: ская цкая -2 = ой ую ою
    surname m: ий -2 = ого его ому ему им ом ем ия ию ием ии
    surname m: ый -2 = ого ому ым ом
    surname m: ой -2 = ого ому ым им ом
    surname m: ой ей ай уй яй юй эй ый -1 = я ю ем е
    surname f: ая -2 = ой ую ою
    surname f: яя -2 = ей юю ею
    surname given m: б в г д з к л м н п р с т ф х ж ц ч ш щ = а у ом ем е
    surname given m: ь -1 = я ю ем е
    given f: ь -1 = и ью
    surname given: а -1 = ы и е у ой ою ей ею
    surname given: я -1 = и е ю ей ею ёй
    given f: ия -1 = и ю ей ею
    given m: рий лий ний дий сий тий гий вий мий пий бий зий фий -1 = я ю ем и
    given m: ей ай ой уй -1 = я ю ем е
    surname given m: ец -2 +ц = а у ем ом е
    surname given m: ел ёл -2 +л = а у ом е
    surname given m: ек ок ёк -2 +к = а у ом е
    surname m: ень -3 +н = я ю ем е
    given m: ев -2 +ьв = а у ом е
    patronymic m: ич = а у ем е
    patronymic f: на -1 = ы е у ой ою
    word: б в г д з к л м н п р с т ф х ж ц ч ш щ = а у ом ем е ы и
    word: й -1 = я ю ем е и
    word: ь -1 = я ю ем е и ью
    word: а -1 = ы и е у ой ою ей
    word: я -1 = и е ю ей ею
    word: о -1 = а у ом е
    word: е -1 = я ю ем и а у
    word: ый ий ой -2 = ого его ому ему ым им ом ем
    word: ая яя -2 = ой ей ую юю ою ею
    word: ое ее -2 = ого его ому ему ым им ом ем
    word: ые ие -2 = ых их ым им ыми ими
    word: ы и -1 = ов ев ей ам ям ами ями ах ях -
    word: ец -2 +ц = а у ем ом е
    word: ок ек -2 +к = а у ом е
    abbreviation: * = а у ом ем е ы ой и
    """
  ).inflection()
}
