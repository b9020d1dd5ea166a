/** All that the result itself says. */
export const TEXTS = {
  title: "Dit resultat",
  table: "Tallene bag figuren",
  asTable: "Vis som tabel",
  missing: "– betyder, at der ikke er noget tal: enten »Ved ikke« eller intet svar.",
  printPaper: (/** @type {string} */ title) => `Print kun arket »${title}«`,
  blank: "Ikke skrevet endnu",
  waiting: "Figuren tegnes …",
  came: (/** @type {string} */ title) => `Dit resultat er klar: ${title}.`,
  changed: "Dit resultat er ændret.",
  failed: "Figuren kunne ikke tegnes. Tallene står i tabellen.",
};
