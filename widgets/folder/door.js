import { ask } from "../asking.js";
import { el } from "../elements.js";
import { button, field, section } from "./parts.js";
import { TEXTS } from "./texts.js";

/**
 * Where one makes a folder, or opens one. @param {() => Promise<void>} opened
 * @returns {HTMLElement[]}
 */
export function door(opened) {
  return [making(opened), opening(opened)];
}

/** @param {() => Promise<void>} opened */
function making(opened) {
  const inside = el("div", {});
  const begin = () => inside.replaceChildren(el("p", {}, TEXTS.createHelp), button(TEXTS.createButton, show));
  const show = async (/** @type {(said: string) => void} */ tell) => {
    const { code } = await (await ask("/mappe/kode", {})).json();
    const heading = el("h3", { tabindex: "-1" }, TEXTS.yourCode);
    const make = async () => {
      await ask("/mappe/opret", { code });
      await opened();
    };
    inside.replaceChildren(
      heading,
      el("p", {}, TEXTS.codeHelp),
      words(code, { class: "k-code", translate: "no" }),
      slip(code),
      el("p", {}, el("strong", {}, TEXTS.codeLost)),
      el(
        "div",
        { class: "k-beside" },
        button(TEXTS.written, make),
        button(TEXTS.printCode, printCode, { isQuiet: true }),
        button(TEXTS.regret, begin, { isQuiet: true }),
      ),
    );
    heading.focus();
    tell("");
  };
  begin();
  return section(TEXTS.create, inside);
}

/** @param {string} code @param {import("../elements.js").Props} props */
const words = (code, props = {}) => el("ol", props, ...code.split(" ").map((word) => el("li", {}, word)));

/** What is printed: the words alone, so that who finds the paper does not know what it is for. @param {string} code */
function slip(code) {
  return el("div", { class: "k-slip" }, words(code), el("p", {}, TEXTS.slipHelp));
}

function printCode() {
  const root = document.documentElement;
  root.classList.add("k-print-slip");
  window.addEventListener("afterprint", () => root.classList.remove("k-print-slip"), { once: true });
  window.print();
}

/** @param {() => Promise<void>} opened */
function opening(opened) {
  const code = field(
    TEXTS.openLabel,
    { type: "text", autocomplete: "off", autocapitalize: "none", spellcheck: "false", maxlength: 200 },
    TEXTS.openHelp,
  );
  const open = async () => {
    await ask("/mappe/aabn", { code: code.input.value });
    await opened();
  };
  return section(TEXTS.open, el("div", { class: "k-form-row" }, code.element, button(TEXTS.openButton, open, { about: code })));
}
