import { el } from "../elements.js";
import { ask } from "../takehome.js";
import { button, field, section } from "./parts.js";
import { SAID } from "./said.js";

/**
 * Where one makes a folder, or opens one. @param {() => Promise<void>} opened
 * @returns {HTMLElement[]}
 */
export function door(opened) {
  return [making(opened), opening(opened)];
}

function making(opened) {
  const inside = el("div", {});
  const begin = () => inside.replaceChildren(el("p", {}, SAID.createHelp), button(SAID.createButton, show));
  const show = async (tell) => {
    const { code } = await (await ask("/mappe/kode", {})).json();
    const heading = el("h3", { tabindex: "-1" }, SAID.yourCode);
    const make = async () => {
      await ask("/mappe/opret", { code });
      await opened();
    };
    inside.replaceChildren(
      heading,
      el("p", {}, SAID.codeHelp),
      words(code, { class: "k-code", translate: "no" }),
      slip(code),
      el("p", {}, el("strong", {}, SAID.codeLost)),
      el(
        "div",
        { class: "k-beside" },
        button(SAID.written, make),
        button(SAID.printCode, printCode, true),
        button(SAID.regret, () => begin(), true),
      ),
    );
    heading.focus();
    tell("");
  };
  begin();
  return section(SAID.create, inside);
}

const words = (code, props = {}) => el("ol", props, ...code.split(" ").map((word) => el("li", {}, word)));

/** What is printed: the words alone, so that who finds the paper does not know what it is for. */
function slip(code) {
  return el("div", { class: "k-slip" }, words(code), el("p", {}, SAID.slipHelp));
}

function printCode() {
  const root = document.documentElement;
  root.classList.add("k-print-slip");
  window.addEventListener("afterprint", () => root.classList.remove("k-print-slip"), { once: true });
  window.print();
}

function opening(opened) {
  const code = field(
    SAID.openLabel,
    { type: "text", autocomplete: "off", autocapitalize: "none", spellcheck: "false", maxlength: 200 },
    SAID.openHelp,
  );
  const open = async () => {
    await ask("/mappe/aabn", { code: code.input.value });
    await opened();
  };
  return section(SAID.open, el("div", { class: "k-form-row" }, code.element, button(SAID.openButton, open, false, code)));
}
