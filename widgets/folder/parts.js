import { el } from "../elements.js";
import { SAID } from "./said.js";

let parts = 0;

export function section(title, ...inside) {
  const id = `m${(parts += 1)}`;
  return el("section", { class: "k-block", "aria-labelledby": id }, el("h2", { id }, title), ...inside);
}

/** An input with its label, help and place for what is wrong with what was typed. */
export function field(label, props, help = "") {
  const id = `m${(parts += 1)}`;
  const problem = el("p", { class: "k-wrong-here", id: `${id}-fejl` });
  const described = [help ? `${id}-hjaelp` : "", problem.id].filter(Boolean).join(" ");
  const input = el("input", { id, "aria-describedby": described, ...props });
  const element = el(
    "div",
    { class: "k-field" },
    el("label", { for: id }, label),
    help ? el("p", { class: "k-help", id: `${id}-hjaelp` }, help) : null,
    input,
    problem,
  );
  return { element, input, problem };
}

/**
 * A button that does something which may take a while or be refused; why is said at the field it is about, else beside the button.
 * @param {string} text @param {(tell: (said: string) => void) => any} act @param {boolean} isQuiet
 * @param {{input: HTMLInputElement, problem: HTMLElement}} [about]
 */
export function button(text, act, isQuiet = false, about = undefined, name = undefined) {
  const said = el("span", { class: "k-said", role: "status" });
  const own = el("button", { type: "button", class: isQuiet ? "k-quiet" : undefined, "aria-label": name }, text);
  const tell = (message, isWrong = false) => {
    said.textContent = message;
    said.classList.toggle("k-wrong-here", isWrong);
  };
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
      refuse(error.said ?? (error instanceof TypeError ? SAID.offline : SAID.failed));
    }
    isBusy = false;
  });
  about?.input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") own.click();
  });
  return el("span", { class: "k-act" }, own, said);
}
