/** All that a knowledge check itself says; what it asks and explains is in its YAML. */
export const TEXTS = {
  number: (/** @type {number} */ number, /** @type {number} */ of) => `Spørgsmål ${number} af ${of}`,
  how: {
    single: "Vælg ét svar.",
    several: "Vælg alle dem, der passer.",
    order: "Flyt trinnene op og ned med knapperne.",
    match: "Vælg det ord, der hører til hver linje.",
  },
  /** What a question on danger or law says instead. */
  unscored: "Her er der ikke noget rigtigt svar. Vælg det, du ville gøre. Så ser du, hvad der er sikkert.",
  /** An order is never missing. @type {{[kind: string]: string}} */
  missing: {
    single: "Vælg et svar først.",
    several: "Vælg mindst ét svar først.",
    match: "Vælg et ord ved hver linje først.",
  },
  answer: "Svar",
  again: "Prøv igen",
  verdict: {
    fits: "Ja, det passer.",
    partly: "Noget af det passer. Se hvorfor ved hver linje.",
    not: "Det passer ikke helt. Se hvorfor ved hver linje.",
    unscored: "", // what is safe is told instead
  },
  safe: "Det sikre er:",
  said: (/** @type {number} */ number, /** @type {string} */ text) => `Spørgsmål ${number}: ${text}`,
  fits: "Passer.",
  fitsNot: "Passer ikke.",
  /** Of several: what you chose, and what you let be. */
  chosen: { fits: "Passer, og du valgte det.", fitsNot: "Passer ikke, men du valgte det." },
  left: { fits: "Passer, men du valgte det ikke.", fitsNot: "Passer ikke, og du lod det stå." },
  placed: "Du satte den her.",
  placedAt: (/** @type {number} */ place) => `Du satte den som nummer ${place}.`,
  belongs: (/** @type {string} */ word) => `Hører til »${word}«.`,
  choose: "Vælg …",
  up: "Op",
  upOf: (/** @type {string} */ text) => `Flyt op: ${text}`,
  down: "Ned",
  downOf: (/** @type {string} */ text) => `Flyt ned: ${text}`,
  moved: (/** @type {string} */ text, /** @type {number} */ place, /** @type {number} */ of) =>
    `${text} Nu nummer ${place} af ${of}.`,
  rightOrder: "Rækkefølgen kan være sådan:",
  more: "Læs mere: ",
  moreUntitled: "Læs mere i bogen",
  newTab: " (åbner i en ny fane)",
  waiting: "Svaret er sendt. Forbindelsen er langsom, men dit svar står her stadig.",
  count: (/** @type {number} */ answered, /** @type {number} */ of) => `Du har svaret på ${answered} af ${of}.`,
  readAgain: "Læs igen",
  readThese: "De her sider er gode at læse igen, når du har tid:",
  readNone: "Alt passede denne gang. Du behøver ikke læse noget igen.",
  summedUp: "Det var det sidste. Nederst står, hvad du kan læse igen.",
  keep: "Ingen gemmer dine svar. De er væk, når du lukker siden.",
  print: "Print siden",
  restart: "Bland spørgsmålene igen",
  restarted: "Spørgsmålene er blandet igen, og dine svar er væk.",
};
