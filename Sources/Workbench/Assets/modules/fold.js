/**
 * Folds names so that a coder finds an actor whatever the script or spelling: Тоқаев, Токаев, Tokayev, Toqaev.
 *
 * Every letter becomes Latin letters that begin alike however they are written (ж, j, zh → "zh"; х, h, kh → "kh"), because
 * what a coder types is the beginning of a name, and the fold of a beginning has to be the beginning of the fold.
 */

const LETTERS = {
  а: "a", ә: "a", б: "b", в: "v", г: "g", ғ: "g", д: "d", е: "e", ж: "zh", з: "z", и: "i", і: "i", ї: "i", ы: "i",
  к: "k", қ: "k", л: "l", м: "m", н: "n", ң: "n", о: "o", ө: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ұ: "u", ү: "u",
  ў: "u", ф: "f", х: "kh", һ: "kh", ҳ: "kh", ц: "ts", ч: "ch", ш: "sh", щ: "sh", ъ: "", ь: "", э: "e", ю: "iu", я: "ia",
  є: "e",
  q: "k", w: "u", y: "i", j: "zh", x: "ks", ı: "i", ø: "o", ß: "s",
};

/** Kazakh and Turkish Latin letters that mean more than their base letter. */
const MARKED = { ş: "sh", ç: "ch" };

/**
 * The fold of a text: Latin letters, digits and single spaces.
 *
 * @param {string} text
 * @returns {string}
 */
export function fold(text) {
  let folded = "";
  for (const letter of text.toLowerCase().normalize("NFC")) {
    if (letter in MARKED) folded += MARKED[letter];
    else folded += foldedLetter(letter, folded);
  }
  return folded
    // A c that is not the beginning of "ch" is read as k, as in Respublica. At the end it may yet become one.
    .replace(/c(?!h|$)/g, "k")
    .replace(/(\p{L})\1+/gu, "$1")
    .replace(/ie/g, "e")
    .replace(/ +/g, " ")
    .trim();
}

function foldedLetter(letter, before) {
  const base = letter.normalize("NFD").replace(/\p{M}/gu, "");
  if (base === "h") return /[kszc]$/.test(before) ? "h" : "kh";
  if (base in LETTERS) return LETTERS[base];
  if (/^[a-z0-9]$/.test(base)) return base;
  if (/^[\p{L}\p{N}]$/u.test(base)) return base;
  // Apostrophes stand inside words; everything else parts them.
  return /['’ʼ`]/.test(letter) ? "" : " ";
}
