/**
 * @typedef {Node|string|null|undefined} Child null and undefined are left out
 * @typedef {{[name: string]: any, on?: Record<string, (event: any) => void>}} Props attributes; `on` holds listeners, and
 *   undefined, null and false leave one out
 */

/**
 * Build an element. Text is always put in as text, never as HTML.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag @param {Props} props @param {Child[]} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name === "on") for (const [event, listener] of Object.entries(value)) node.addEventListener(event, listener);
    else if (value !== undefined && value !== null && value !== false) node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

/**
 * A button that does something at a press.
 * @param {string} text @param {() => void} click @param {boolean} isQuiet whether it is one of the lesser ones
 */
export function pushButton(text, click, isQuiet = false) {
  return el("button", { type: "button", class: isQuiet ? "k-quiet" : undefined, on: { click } }, text);
}

/** Mark an input as wrong, or no longer. @param {Element} input @param {boolean} isWrong */
export function markInvalid(input, isWrong) {
  if (isWrong) input.setAttribute("aria-invalid", "true");
  else input.removeAttribute("aria-invalid");
}

/** What a page must have; a page without it is broken. @template T @param {T|null|undefined} found @returns {T} */
export function must(found) {
  if (found === null || found === undefined) throw new Error("missing");
  return found;
}
