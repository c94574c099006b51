extension SheetWording {
  static let french: [String: String] = [
    "phrase.coding": "Codage", "phrase.texts": "Textes", "phrase.codebook": "Grille de codage",
    "phrase.guide": "Mode d'emploi",
    "phrase.variable": "Variable", "phrase.code": "Code", "phrase.meaning": "Libellé",
    "phrase.definition": "Définition",
    "phrase.actors": "Acteurs", "phrase.name": "Nom", "phrase.aliases": "Autres graphies",
    "phrase.firstCharacter": "Du caractère", "phrase.lastCharacter": "Au caractère", "phrase.text": "Texte",
    "phrase.coder": "Codeur", "phrase.batch": "Lot",
    "phrase.hintTime":
      "Depuis le début de l'élément : 1:23 vaut une minute et 23 secondes, comme 0:01:23 ou 83.",
    "phrase.hintState": "Codé, rien à coder ou impossible à coder (dire alors pourquoi dans la remarque).",
    "phrase.hintItem": "Ligne supplémentaire : choisir l'élément auquel elle appartient.",
    "phrase.hintItemVariable": "Une fois par élément, dans sa première ligne.",
    "phrase.notInList": "Absent de la liste", "phrase.pickFromList": "Choisir une entrée de la liste.",
    "phrase.askOther":
      "Ce nom n'est pas dans la liste. Les noms en d'autres langues et les autres graphies de la grille conviennent, pas les autres. Le garder ?",

    "guide.1":
      "Une ligne : un acteur à un endroit d'un élément, dans un seul mode de présence. Les colonnes grises disent de quel élément il s'agit ; les cellules blanches sont à remplir.",
    "guide.2":
      "Un acteur qui revient, ou autrement, prend une autre ligne. Quand les lignes d'un élément sont épuisées, aller aux cellules bleues en fin de feuille, y choisir l'élément et continuer.",
    "guide.3":
      "État d'un élément : codé ; rien à coder (aucun acteur n'apparaît) ; impossible à coder (dire pourquoi dans la remarque). Il se note une fois, dans la première ligne de l'élément. Sans état, un élément est fini dès qu'il a une ligne complète.",
    "guide.4":
      "Les temps partent du début de l'élément : 1:23 vaut une minute et 23 secondes ; 0:01:23 et 83 aussi ; 83,5 a une demi-seconde de plus.",
    "guide.5":
      "Les articles se mesurent en caractères : la feuille des textes dit de quel caractère à quel caractère va chaque paragraphe. La presse imprimée se mesure en millimètres carrés.",
    "guide.6":
      "Donner soit le début et la fin, soit le volume seul quand l'endroit ne peut être nommé. Un volume de 0 convient quand seule la mention compte. Les publications n'en ont pas besoin.",
    "guide.7":
      "Alt + flèche vers le bas ouvre une liste. Les noms peuvent aussi être tapés : dans toute langue de la grille, sous une autre graphie ou par leur id.",
    "guide.8":
      "Jaune : quelque chose manque. Rouge : quelque chose ne peut être juste, par exemple une fin avant le début.",
    "guide.9": "Laisser le genre vide s'il ne diffère pas de celui de la grille.",
    "guide.10": "Le sens de chaque code se trouve dans la feuille de la grille.",
    "guide.11":
      "Enregistrer en XLSX ou ODS. Laisser tels quels les en-têtes, les id et les feuilles cachées ; la protection est sans mot de passe et ne garde que des maladresses.",

    "column.item": "Élément", "column.title": "Titre", "column.length": "Longueur", "column.outlet": "Média",
    "column.programme": "Émission", "column.published": "Date et heure", "column.facts": "Déjà connu",
    "column.url": "Adresse", "column.state": "État de l'élément", "column.actor": "Acteur", "column.start": "Début",
    "column.end": "Fin", "column.measure": "Volume", "column.mode": "Présence", "column.capacity": "Qualité",
    "column.tone": "Ton", "column.gender": "Genre", "column.note": "Remarque",

    "state.coded": "Codé", "state.nothing": "Rien à coder", "state.uncodable": "Impossible à coder",
    "mode.direct": "Voix propre", "mode.indirect": "On en parle", "mode.image": "Image seule",
    "mode.logo": "Logo seul",
    "capacity.candidate": "Comme candidat", "capacity.official": "En fonction officielle",
    "capacity.party": "Pour le parti", "capacity.proxy": "Par un soutien", "capacity.private": "À titre privé",
    "capacity.expert": "Comme expert", "capacity.unclear": "Qualité incertaine",
    "gender.female": "Femme", "gender.male": "Homme", "gender.other": "Autre", "gender.unknown": "Inconnu",
    "gender.not-applicable": "Pas une personne",
    "tone.+2": "Très positif", "tone.+1": "Positif", "tone.0": "Neutre", "tone.-1": "Négatif",
    "tone.-2": "Très négatif", "tone.mixed": "Mixte", "tone.not-applicable": "Sans objet",
    "tone.not-coded": "Non codé", "tone.judged": "Jugé",
  ]
}
