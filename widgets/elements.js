/**
 * Build an element. Text is always put in as text, never as HTML.
 * @param {string} tag
 * @param {Object<string, any>} [props] attributes; `on` holds listeners, and undefined, null and false leave one out
 * @param {...(Node|string|null|undefined)} children
 * @returns {HTMLElement}
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

/** A button that does something at a press. @param {string} text @param {() => void} click @param {boolean} isQuiet whether it is one of the lesser ones */
export function pushButton(text, click, isQuiet = false) {
  return el("button", { type: "button", class: isQuiet ? "k-quiet" : undefined, on: { click } }, text);
}
