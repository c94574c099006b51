/**
 * Builds an element. Text only ever enters the page through `textContent`, so names and articles cannot become markup.
 *
 * @param {string} tag
 * @param {{class?: string, text?: string, on?: Object<string, function>, data?: Object<string, string>}} [options]
 *   Every other key is set as an attribute: `true` sets it empty, `false`, `null` and `undefined` leave it out.
 * @param {Array<Node|string|null>} [children] `null` is skipped.
 * @returns {HTMLElement}
 */
export function el(tag, options = {}, children = []) {
  const { class: className, text, on, data, ...attributes } = options;
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text !== undefined && text !== null) element.textContent = text;
  for (const [name, handler] of Object.entries(on ?? {})) element.addEventListener(name, handler);
  for (const [name, value] of Object.entries(data ?? {})) element.dataset[name] = value;
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** The content of `<meta name="qamtu-NAME">`, or null. */
export function meta(name) {
  return document.querySelector(`meta[name="qamtu-${name}"]`)?.content ?? null;
}
