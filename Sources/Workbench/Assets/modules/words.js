/**
 * Fills the braces of a text: `fill("{count} left", {count: 3})` is "3 left". Unknown braces stay as they are.
 */
export function fill(text, values = {}) {
  return text.replace(/\{(\w+)\}/g, (braces, name) => (name in values ? String(values[name]) : braces));
}

/**
 * Loads the interface strings of the page's language.
 *
 * @returns {Promise<function(string, Object=): string>} `words("article.finish")`; an unknown key gives the key itself,
 *   so that a missing translation is seen and nothing breaks.
 */
export async function loadWords(language = document.documentElement.lang || "en") {
  const response = await fetch(`/assets/words/${language}.json`);
  const texts = await response.json();
  const words = (key, values) => fill(texts[key] ?? key, values);
  words.language = language;
  return words;
}
