import { el, must } from "../elements.js";
import { asKept, inputName, merged, placeLabel, quoteOf, textAt, withTextAt } from "./eye_places.js";
import { TEXTS } from "./eye_texts.js";

/**
 * @import { FormHost } from "../host"
 * @import { At, Field, Warning } from "../shapes"
 * @import { PageAnswers } from "./answers.js"
 * @import { Counted } from "./eye_places.js"
 * @import { Labelled } from "./place"
 *
 * What the eye knows of the form: `about` is the choice of a case.
 * @typedef {{id: (key: string, name: string) => string, say: (text: string) => void, fields: Map<string, Field>,
 *   shown: Map<string, Labelled>, about: HTMLElement|undefined}} Form
 *
 * Where at a field its findings are shown: `now` is what stands there, `told` what a screen reader was told of.
 * @typedef {{key: string, field: Field, element: HTMLElement, now: string, told: Set<string>}} Box
 */

/** How long one must have stopped typing, in milliseconds. */
const CALM = 700;
const MOST_SHOWN = 5;

/**
 * Shows beside each field what the host found in it that may tell who a citizen is, when one has stopped typing.
 * It never blocks anything; what one keeps is not shown again while the page is open.
 * @param {FormHost} host @param {PageAnswers} answers @param {Form} form
 */
export function helpingEye(host, answers, form) {
  const eye = new HelpingEye(host, answers, form);
  answers.listen(() => eye.wait());
  host.subscribe({ feedback: ({ warnings }) => warnings && eye.wait() });
  eye.draw();
}

class HelpingEye {
  /** @param {FormHost} host @param {PageAnswers} answers @param {Form} form */
  constructor(host, answers, form) {
    this.host = host;
    this.answers = answers;
    this.form = form;
    this.guarantee = host.state().exercise.no_guarantee;
    this.underCase = el("p", { class: "k-help" }, this.guarantee);
    /** @type {Set<string>} */
    this.kept = new Set();
    /** @type {Map<string, Box>} */
    this.boxes = new Map([...form.shown].map(([key, made]) => [key, eyeBox(key, must(form.fields.get(key)), made.element)]));
    /** @type {ReturnType<typeof setTimeout>|undefined} */
    this.timer = undefined;
    form.about?.append(this.underCase);
  }

  wait() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.draw(), CALM);
  }

  draw() {
    clearTimeout(this.timer);
    const isOwn = this.answers.state.case === "egen";
    this.underCase.hidden = !isOwn;
    const { warnings } = this.host.state();
    for (const box of this.boxes.values()) {
      const found = merged((warnings[box.key] ?? []).filter((finding) => this.isOpen(box.key, finding)));
      this.show(box, found, isOwn && this.form.about ? null : this.guarantee);
    }
  }

  /** Whether what was found still stands there, and is not kept. @param {string} key @param {Warning} finding */
  isOpen(key, finding) {
    return !this.kept.has(asKept(key, finding)) && textAt(this.answers.get(key), finding.at).includes(finding.text);
  }

  /** @param {Box} box @param {Counted[]} found @param {string|null} line said under them */
  show(box, found, line) {
    const now = JSON.stringify([found.map((one) => [one.at, one.text, one.message, one.count]), Boolean(line)]);
    if (now === box.now) return;
    box.now = now;
    const fresh = found.filter((one) => !box.told.has(one.text + one.message)).slice(0, MOST_SHOWN);
    box.told = new Set(found.map((one) => one.text + one.message));
    const said = fresh.map((one) => `${quoteOf(one)} ${one.message}`).join(" ");
    if (said) this.form.say(TEXTS.look(box.field.label, said));
    box.element.hidden = found.length === 0;
    box.element.replaceChildren(...(found.length > 0 ? this.inside(box, found, line) : []));
  }

  /** @param {Box} box @param {Counted[]} found @param {string|null} line */
  inside(box, found, line) {
    const some = found.slice(0, MOST_SHOWN);
    const places = [...new Set(some.map((one) => JSON.stringify(one.at)))];
    const byPlace = places.map((place) => some.filter((one) => JSON.stringify(one.at) === place));
    const rest = found.length - some.length;
    return [
      el("p", {}, el("strong", {}, `${TEXTS.title}.`), " ", TEXTS.intro),
      ...byPlace.flatMap((those) => this.place(box, those)),
      ...(rest > 0 ? [el("p", {}, TEXTS.more(rest))] : []),
      ...(line ? [el("p", { class: "k-help" }, line)] : []),
    ];
  }

  /** What was found in one place of a field. @param {Box} box @param {Counted[]} found */
  place(box, found) {
    const [{ at }] = found;
    const where = placeLabel(box.field, at);
    const label = where ?? box.field.label;
    const action = at?.choice === undefined ? TEXTS.clear : TEXTS.remove;
    return [
      ...(where ? [el("p", { class: "k-eye-where" }, where)] : []),
      el("ul", {}, ...found.map((one) => this.item(box, one, label))),
      button(action, TEXTS.ofField(label), () => this.clear(box, found[0], label)),
    ];
  }

  /** @param {Box} box @param {Counted} one @param {string} label */
  item(box, one, label) {
    const of = TEXTS.of(one.text ? quoteOf(one) : TEXTS.sum, label);
    const times = one.count > 1 ? ` ${TEXTS.times(one.count)}` : null;
    const acts = [button(TEXTS.mend, of, () => this.mend(box, one)), button(TEXTS.keep, of, () => this.keep(box, one))];
    return el(
      "li",
      {},
      el("p", {}, el("strong", {}, quoteOf(one)), " ", one.message, times),
      el("p", {}, one.suggestion),
      el("div", { class: "k-beside" }, ...acts),
    );
  }

  /** Lead to the text. @param {Box} box @param {Warning} finding */
  mend(box, finding) {
    if (!this.isOpen(box.key, finding)) {
      this.draw();
      return;
    }
    const input = this.input(box.key, finding.at);
    if (finding.at?.choice !== undefined) {
      this.change(box.key, finding.at);
      input.value = finding.at.choice;
    }
    const isHere = input.value.slice(finding.start, finding.end) === finding.text;
    const start = isHere ? finding.start : input.value.indexOf(finding.text);
    input.focus();
    if (finding.text) input.setSelectionRange(start, start + finding.text.length);
  }

  /** @param {Box} box @param {Warning} finding */
  keep(box, finding) {
    this.kept.add(asKept(box.key, finding));
    this.draw();
    (box.element.querySelector("button") ?? this.input(box.key, finding.at)).focus();
    this.form.say(TEXTS.kept(quoteOf(finding)));
  }

  /** @param {Box} box @param {Warning} finding @param {string} label */
  clear(box, finding, label) {
    if (!this.isOpen(box.key, finding)) {
      this.draw();
      return;
    }
    if (!window.confirm(TEXTS.sure(label))) return;
    this.change(box.key, finding.at);
    this.draw();
    this.input(box.key, finding.at).focus();
    this.form.say(TEXTS.cleared(label));
  }

  /** Take the text away. @param {string} key @param {At} at */
  change(key, at) {
    this.answers.set(key, withTextAt(this.answers.get(key), at, ""));
    this.answers.tell(key, true);
  }

  /** @param {string} key @param {At} at @returns {HTMLInputElement|HTMLTextAreaElement} */
  input(key, at) {
    const { element } = must(this.form.shown.get(key));
    return must(element.querySelector(`[id="${this.form.id(key, inputName(at))}"]`));
  }
}

/** @param {string} text @param {string} ofWhat only a screen reader says it @param {() => void} act */
function button(text, ofWhat, act) {
  const props = { type: "button", class: "k-quiet", on: { click: act } };
  return el("button", props, text, el("span", { class: "k-unseen" }, ofWhat));
}

/** @param {string} key @param {Field} field @param {HTMLElement} inside @returns {Box} */
function eyeBox(key, field, inside) {
  const element = el("div", { class: "k-eye", role: "group", "aria-label": TEXTS.title, hidden: true });
  inside.append(element);
  return { key, field, element, now: "", told: new Set() };
}
