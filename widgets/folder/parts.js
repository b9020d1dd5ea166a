import { RefusedError } from "../asking.js";
import { el } from "../elements.js";
import { TEXTS } from "./texts.js";

/** @import { Child, Props } from "../elements.js" */

/**
 * An input, and where one says what is wrong in it.
 * @typedef {{element: HTMLElement, input: HTMLInputElement, problem: HTMLElement}} Input
 */

let parts = 0;
const newId = () => {
  parts += 1;
  return `m${parts}`;
};

/** @param {string} title @param {Child[]} inside */
export function section(title, ...inside) {
  const id = newId();
  return el("section", { class: "k-block", "aria-labelledby": id }, el("h2", { id }, title), ...inside);
}

/**
 * An input with its label, help and place for what is wrong with what was typed.
 * @param {string} label @param {Props} props @param {string} help
 * @returns {Input}
 */
export function field(label, props, help = "") {
  const id = newId();
  const problem = el("p", { class: "k-wrong-here", id: `${id}-fejl`, role: "status" }); // the focus may be in the input already
  const described = [help ? `${id}-hjaelp` : "", problem.id].filter(Boolean).join(" ");
  const input = el("input", { id, "aria-describedby": described, ...props });
  const shown = help ? el("p", { class: "k-help", id: `${id}-hjaelp` }, help) : null;
  const element = el("div", { class: "k-field" }, el("label", { for: id }, label), shown, input, problem);
  return { element, input, problem };
}

/**
 * A button that does something which may take a while or be refused; why is said at the field it is about, else beside the
 * button.
 * @param {string} text @param {(tell: (said: string) => void) => unknown} act
 * @param {{isQuiet?: boolean, about?: Input, name?: string}} how `name` is what a screen reader calls it
 */
export function button(text, act, { isQuiet = false, about, name } = {}) {
  const said = el("span", { class: "k-said", role: "status" });
  const own = el("button", { type: "button", class: isQuiet ? "k-quiet" : undefined, "aria-label": name }, text);
  /** @param {string} message */
  const tell = (message, isWrong = false) => {
    said.textContent = message;
    said.classList.toggle("k-wrong-here", isWrong);
  };
  /** @param {string} message */
  const refuse = (message) => {
    if (!about) {
      tell(message, true);
      return;
    }
    about.problem.textContent = message;
    about.input.setAttribute("aria-invalid", "true");
    about.input.focus();
  };
  let isBusy = false;
  own.addEventListener("click", async () => {
    if (isBusy) return;
    isBusy = true;
    tell("");
    if (about) {
      about.problem.textContent = "";
      about.input.removeAttribute("aria-invalid");
    }
    try {
      await act(tell);
    } catch (error) {
      refuse((error instanceof RefusedError && error.said) || (error instanceof TypeError ? TEXTS.offline : TEXTS.failed));
    }
    isBusy = false;
  });
  about?.input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") own.click();
  });
  return el("span", { class: "k-act" }, own, said);
}
