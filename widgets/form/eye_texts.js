/** What the eye says of itself; what it says of a finding comes from the host. */
export const TEXTS = {
  title: "Se lige efter en gang til",
  intro: "Måske kan nogen genkendes på det her. Du bestemmer selv, om det skal ændres.",
  quoted: (/** @type {string} */ text) => `»${text}«`,
  together: "Flere ting tilsammen.",
  times: (/** @type {number} */ count) => `Det står ${count} steder.`,
  mend: "Ret",
  keep: "Behold",
  clear: "Tøm feltet",
  remove: "Fjern valget",
  of: (/** @type {string} */ text, /** @type {string} */ label) => ` ${text} i: ${label}`,
  ofField: (/** @type {string} */ label) => `: ${label}`,
  sum: "flere ting tilsammen",
  row: (/** @type {string} */ label, /** @type {number} */ number, /** @type {string} */ column) =>
    `${label} ${number}, ${column}`,
  own: (/** @type {string} */ text) => `Dit eget valg »${text}«`,
  sure: (/** @type {string} */ label) => `Vil du slette alt, hvad der står i feltet »${label}«?`,
  cleared: (/** @type {string} */ label) => `Feltet er tomt: ${label}.`,
  kept: (/** @type {string} */ text) => `${text} bliver stående.`,
  more: (/** @type {number} */ count) => `Der er ${count} mere. Resten kommer frem, når du har set på disse.`,
  look: (/** @type {string} */ label, /** @type {string} */ found) => `Se lige efter ved »${label}«: ${found}`,
};
