/** What the course's own page says when it can't be shown. */
export const TEXTS = {
  incomplete: "En del af siden kom ikke frem. Måske er kurset blevet opdateret, mens siden var åben.",
  reload: "Genindlæs siden",
};
