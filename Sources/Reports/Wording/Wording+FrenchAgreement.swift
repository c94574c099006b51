extension Wording {
  /// What pages and tables on the agreement of coders say.
  static let frenchAgreement: [String: String] = [
    "phrase.agreementLead":
      "Éléments codés par deux personnes ou plus : {items} ; les unités sont les acteurs qui s’y trouvent : {units}.",
    "phrase.agreementTableLead": "Un tableau d’unités et de codeurs.",
    "phrase.agreementChart": "Alpha de Krippendorff et son intervalle à {level} %",
    "phrase.agreementWeekChart": "Alpha par semaine : {variable}",
    "phrase.agreementWeekRow": "semaine {week}, unités : {units}",
    "phrase.agreementInterval": "{low} à {high}",
    "phrase.agreementIntervalHeading": "Intervalle à {level} %",
    "phrase.agreementTitle": "Accord",
    "phrase.agreementCategories": "Catégories",
    "phrase.agreementPairs": "Paires de codeurs",
    "phrase.agreementCoders": "Codeurs",
    "phrase.agreementCodersByWeek": "Codeurs par semaine",
    "phrase.agreementSpans": "Passages",
    "phrase.agreementWeeks": "Semaines",
    "phrase.agreementCodesMet": "Paires de codes : {variable}",
    "phrase.agreementCodesMetNote":
      "Paires de codes que deux codeurs ont donnés à la même unité ; sur la diagonale ils sont d’accord.",
    "phrase.agreementDisagreementNote":
      "Do et De sont le désaccord observé et le désaccord attendu. Le classeur de qamtu reliability contient d’autres coefficients.",
    "phrase.agreementAlphaNote":
      "L’alpha est 1 - Do / De, le désaccord observé rapporté à celui que donnerait le hasard (Krippendorff 2011). Son intervalle prend pour échantillon les unités, ou les jours-programmes dont elles font partie : loi de Student sur l’échelle arctanh avec l’erreur type du jackknife, linéarisée au-delà de {most}.",
    "phrase.agreementDecisionNote":
      "L’intervalle décide si les codeurs sont assez d’accord : à partir de {upper} les conclusions sont fermes, à partir de {lower} provisoires (Krippendorff 2018). Ce qui n’est pas défini porte une raison et n’est jamais 1.",
    "phrase.agreementActorNote":
      "Si le codeur a trouvé l’acteur dans l’élément ; les unités sont chaque élément avec chaque acteur présent dans l’un d’eux.",
    "phrase.agreementToneNote": "Ton jugé seulement ; mixte et non jugé comptent comme absence de code.",
    "phrase.agreementGenderNote": "Seulement les personnes dont la grille de codage ne donne pas le genre.",
    "phrase.agreementFirm": "l’accord des codeurs suffit pour publier (tout l’intervalle est à {threshold} ou plus).",
    "phrase.agreementTentative":
      "l’accord des codeurs suffit pour des conclusions provisoires (tout l’intervalle est à {threshold} ou plus).",
    "phrase.agreementUndecided": "on ne sait pas si l’accord des codeurs suffit (l’intervalle contient {threshold}).",
    "phrase.agreementPoor": "l’accord des codeurs ne suffit pas pour publier (tout l’intervalle est sous {threshold}).",
    "phrase.agreementAlwaysDiffer":
      "les codeurs diffèrent, et autant dans chaque unité ou groupe ; il n’y a donc pas d’intervalle et l’alpha est {alpha}.",
    "phrase.agreementNeverDiffer":
      "les codeurs ne diffèrent jamais (unités : {units}), ce qui ne donne pas d’intervalle.",
    "phrase.agreementNoVariation": "tous les codes sont identiques, l’accord n’apprend donc rien.",
    "phrase.agreementNothingTwice": "aucune unité n’a été codée deux fois.",
    "phrase.agreementTooFew":
      "les codeurs diffèrent dans trop peu de jours-programmes, de groupes ou d’unités pour un intervalle ; il faut en coder davantage deux fois.",
    "phrase.agreementNone": "rien ne peut être dit : {reason}.",
    "phrase.agreementUnitsNeeded":
      "Unités à coder deux fois, en tout, pour un intervalle large de {width} : environ {count}.",
    "phrase.agreementClustersNeeded":
      "Jours-programmes ou groupes à coder deux fois, en tout, pour un intervalle large de {width} : environ {count}.",
    "phrase.agreementClasses": "Par catégorie d’acteurs : {groups}.",
    "phrase.spansOnTape":
      "Où sont les acteurs à l’antenne : une piste par acteur ou étiquette, au pas d’une seconde ; éléments marqués par deux personnes : {items}",
    "phrase.spansInArticles":
      "Où sont les acteurs dans les articles : une piste par acteur ou étiquette, en caractères ; éléments marqués par deux personnes : {items}",
    "phrase.spansWhereTape": "à l’antenne",
    "phrase.spansWhereArticles": "dans les articles",
    "phrase.spansOverlap":
      "recouvrement des passages {overlap} ; u-alpha {alpha}, |u-alpha {marked}, couverture {coverage}",
    "phrase.spansEdgeSeconds": "écart type d’une borne, en secondes : {deviation}",
    "phrase.spansEdgeCharacters": "écart type d’une borne, en caractères : {deviation}",
    "phrase.spansVanished": "passages plus courts que le pas, comptés pour rien : {count}",
    "phrase.spansLeft": "éléments écartés, un passage étant vide ou hors de l’élément : {count}",
    "phrase.spansCoders": "codeurs : {coders}",
    "phrase.spansEventsLeft": "événements écartés, étant sans durée : {count}",
    "agreement.variable": "Variable", "agreement.actors": "Acteurs", "agreement.all": "tous",
    "agreement.metric": "Métrique", "agreement.coders": "Codeurs", "agreement.units": "Unités",
    "agreement.values": "Valeurs", "agreement.per-unit": "Accord par unité", "agreement.weighted": "Accord pondéré",
    "agreement.strict": "Accord strict", "agreement.coder-pairs": "Accord des paires de codeurs",
    "agreement.equal": "Égaux", "agreement.alpha": "Alpha", "agreement.standard-error": "Erreur type",
    "agreement.low": "Borne basse", "agreement.high": "Borne haute", "agreement.fleiss-kappa": "Kappa de Fleiss",
    "agreement.cohen-kappa": "Kappa de Cohen", "agreement.scott-pi": "Pi de Scott",
    "agreement.light-kappa": "Kappa de Light", "agreement.units-needed": "Unités nécessaires",
    "agreement.conclusion": "Conclusion", "agreement.category": "Catégorie",
    "agreement.alpha-of-category": "Alpha contre le reste", "agreement.common-units": "Unités communes",
    "agreement.alpha-with-others": "Alpha avec les autres", "agreement.where": "Où", "agreement.both": "Des deux",
    "agreement.either": "D’un au moins", "agreement.overlap": "Recouvrement", "agreement.bootstrap": "Bootstrap",
    "verdict.firm": "suffit pour publier", "verdict.tentative": "suffit pour des conclusions provisoires",
    "verdict.undecided": "on ne sait pas", "verdict.poor": "ne suffit pas",
    "noCoefficient.nothing-pairable": "aucune unité à deux codes",
    "noCoefficient.no-variation": "tous les codes identiques",
    "noCoefficient.not-two-coders": "pour deux codeurs seulement", "noCoefficient.incomplete": "pas codé par tous",
    "noCoefficient.too-few": "trop peu d’unités ou de jours", "noCoefficient.no-spread": "aucune dispersion",
    "noCoefficient.no-segments": "aucun passage ou aucun vide",
    "noCoefficient.more-than-two-coders": "pour deux codeurs seulement",
    "noCoefficient.empty-denominator": "dénominateur nul", "noCoefficient.too-many-values": "trop de valeurs",
    "noCoefficient.other-metric": "pas pour cette métrique",
    "metric.nominal": "nominale", "metric.ordinal": "ordinale", "metric.interval": "d’intervalle",
    "metric.ratio": "de rapport", "metric.circular": "circulaire", "metric.bipolar": "bipolaire",
    "metric.custom": "propre",
    "presence.found": "trouvé", "presence.not found": "non trouvé",
  ]
}
