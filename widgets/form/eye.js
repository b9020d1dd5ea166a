import { el } from "../elements.js";

/** What the eye says of itself; what it says of a finding comes from the kernel. */
const EYE_TEXTS = {
  title: "Se lige efter en gang til",
  intro: "Måske kan nogen genkendes på det her. Du bestemmer selv, om det skal ændres.",
  quoted: (text) => `»${text}«`,
  together: "Flere ting tilsammen.",
  times: (count) => `Det står ${count} steder.`,
  mend: "Ret",
  keep: "Behold",
  clear: "Slet feltet",
  remove: "Fjern valget",
  of: (text, label) => ` ${text} i: ${label}`,
  ofField: (label) => `: ${label}`,
  sum: "flere ting tilsammen",
  row: (label, number, column) => `${label} ${number}, ${column}`,
  own: (text) => `Dit eget valg »${text}«`,
  sure: (label) => `Vil du slette alt, hvad der står i feltet »${label}«?`,
  cleared: (label) => `Feltet er tomt: ${label}.`,
  kept: (text) => `${text} bliver stående.`,
  more: (count) => `Der er ${count} mere. Resten kommer frem, når du har set på disse.`,
  look: (label, found) => `Se lige efter ved »${label}«: ${found}`,
};
const CALM = 700;
const MOST_SHOWN = 5;
const LONGEST_QUOTE = 60;

/**
 * Shows beside each field what the kernel found in it that may tell who a citizen is, when one has stopped typing.
 * It never blocks anything; what one keeps is not shown again while the page is open.
 * @param {any} model @param {import("./answers.js").PageAnswers} answers
 * @param {{id: (key: string, name: string) => string, say: (text: string) => void, fields: Map<string, any>,
 *   shown: Map<string, {element: HTMLElement}>, about: HTMLElement|undefined}} form `about` is the choice of a case
 */
export function helpingEye(model, answers, { id, say, fields, shown, about }) {
  const kept = new Set();
  const guarantee = model.get("exercise").no_guarantee;
  const underCase = el("p", { class: "k-help" }, guarantee);
  const boxes = new Map([...shown].map(([key, made]) => [key, eyeBox(made.element, fields.get(key).label)]));
  about?.append(underCase);
  let timer;

  const input = (key, at) => shown.get(key).element.querySelector(`[id="${inputId(id, key, at)}"]`);
  const isOpen = (key, finding) => !kept.has(asKept(key, finding)) && textAt(answers.get(key), finding.at).includes(finding.text);
  const draw = () => {
    clearTimeout(timer);
    const own = answers.state.case === "egen";
    underCase.hidden = !own;
    const warnings = model.get("warnings") ?? {};
    for (const [key, box] of boxes) {
      const found = merged((warnings[key] ?? []).filter((finding) => isOpen(key, finding)));
      show(key, box, found, own && about ? null : guarantee);
    }
  };
  const show = (key, box, found, line) => {
    const now = JSON.stringify([found.map((one) => [one.at, one.text, one.message, one.count]), Boolean(line)]);
    if (now === box.now) return;
    box.now = now;
    const fresh = found.filter((one) => !box.told.has(one.text + one.message));
    box.told = new Set(found.map((one) => one.text + one.message));
    if (fresh.length > 0)
      say(
        EYE_TEXTS.look(
          box.label,
          fresh
            .slice(0, MOST_SHOWN)
            .map((one) => `${quoteOf(one)} ${one.message}`)
            .join(" "),
        ),
      );
    box.element.hidden = found.length === 0;
    box.element.replaceChildren(...(found.length > 0 ? insideOf(key, box, found, line) : []));
  };
  const insideOf = (key, box, found, line) => {
    const some = found.slice(0, MOST_SHOWN);
    const places = [...new Set(some.map((one) => JSON.stringify(one.at)))];
    const groups = places.flatMap((place) =>
      placeOf(
        key,
        box,
        some.filter((one) => JSON.stringify(one.at) === place),
      ),
    );
    const rest = found.length - some.length;
    return [
      el("p", {}, el("strong", {}, `${EYE_TEXTS.title}.`), " ", EYE_TEXTS.intro),
      ...groups,
      rest > 0 ? el("p", {}, EYE_TEXTS.more(rest)) : null,
      line ? el("p", { class: "k-help" }, line) : null,
    ].filter(Boolean);
  };
  const placeOf = (key, box, found) => {
    const at = found[0].at;
    const where = placeLabel(fields.get(key), at);
    const label = where ?? box.label;
    const button = (text, ofWhat, act) =>
      el("button", { type: "button", class: "k-quiet", on: { click: act } }, text, el("span", { class: "k-unseen" }, ofWhat));
    const items = found.map((one) => {
      const name = one.text ? quoteOf(one) : EYE_TEXTS.sum;
      return el(
        "li",
        {},
        el("p", {}, el("strong", {}, quoteOf(one)), " ", one.message, one.count > 1 ? ` ${EYE_TEXTS.times(one.count)}` : null),
        el("p", {}, one.suggestion),
        el(
          "div",
          { class: "k-beside" },
          button(EYE_TEXTS.mend, EYE_TEXTS.of(name, label), () => mend(key, one)),
          button(EYE_TEXTS.keep, EYE_TEXTS.of(name, label), () => keep(key, one)),
        ),
      );
    });
    const action = at?.choice === undefined ? EYE_TEXTS.clear : EYE_TEXTS.remove;
    return [
      where ? el("p", { class: "k-eye-where" }, where) : null,
      el("ul", {}, ...items),
      button(action, EYE_TEXTS.ofField(label), () => clear(key, found[0], label)),
    ].filter(Boolean);
  };

  const mend = (key, finding) => {
    if (!isOpen(key, finding)) return draw();
    const box = input(key, finding.at);
    if (finding.at?.choice !== undefined) {
      change(key, finding.at, "");
      box.value = finding.at.choice;
    }
    const here = box.value.slice(finding.start, finding.end) === finding.text ? finding.start : box.value.indexOf(finding.text);
    box.focus();
    if (finding.text) box.setSelectionRange(here, here + finding.text.length);
  };
  const keep = (key, finding) => {
    kept.add(asKept(key, finding));
    draw();
    const next = boxes.get(key).element.querySelector("button") ?? input(key, finding.at);
    next.focus();
    say(EYE_TEXTS.kept(quoteOf(finding)));
  };
  const clear = (key, finding, label) => {
    if (!isOpen(key, finding)) return draw();
    if (!window.confirm(EYE_TEXTS.sure(label))) return;
    change(key, finding.at, "");
    draw();
    input(key, finding.at).focus();
    say(EYE_TEXTS.cleared(label));
  };
  const change = (key, at, text) => {
    answers.set(key, withTextAt(answers.get(key), at, text));
    answers.tell(key, true);
  };

  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(draw, CALM);
  };
  answers.listen(wait);
  model.on("change:warnings", wait);
  draw();
}

function eyeBox(inside, label) {
  const element = el("div", { class: "k-eye", role: "group", "aria-label": EYE_TEXTS.title, hidden: true });
  inside.append(element);
  return { element, label, now: "", told: new Set() };
}

/** The same words in the same place are one finding, which counts how often they stand there. */
function merged(findings) {
  const found = new Map();
  for (const finding of findings) {
    const name = JSON.stringify([finding.at, finding.text || finding.message]);
    found.set(name, { ...finding, ...found.get(name), count: (found.get(name)?.count ?? 0) + 1 });
  }
  return [...found.values()];
}

function asKept(key, { kind, text, message }) {
  return JSON.stringify([key, kind, text || message]);
}

function quoteOf({ text }) {
  if (!text) return EYE_TEXTS.together;
  const line = text.replace(/\s+/g, " ");
  return EYE_TEXTS.quoted(line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line);
}

/** What a place in a field is called; nothing where the finding is in the field's only text. */
function placeLabel(field, at) {
  if (at?.choice !== undefined) return EYE_TEXTS.own(at.choice);
  return at ? EYE_TEXTS.row(field.row_label, at.row + 1, field.columns.find((column) => column.key === at.column).label) : null;
}

function inputId(id, key, at) {
  if (at?.choice !== undefined) return id(key, "egen");
  return id(key, at ? `${at.row}-${at.column}-felt` : "felt");
}

function textAt(value, at) {
  if (at?.choice !== undefined) return value?.includes(at.choice) ? at.choice : "";
  return (at ? value?.[at.row]?.[at.column] : value) ?? "";
}

function withTextAt(value, at, text) {
  if (at?.choice !== undefined) return value.filter((one) => one !== at.choice);
  return at ? value.map((cells, row) => (row === at.row ? { ...cells, [at.column]: text } : cells)) : text;
}
