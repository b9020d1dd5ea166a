// Opens an exercise or a knowledge check in its card when the reader asks for it, so that reading starts no kernel.
/** @type {Record<string, {title: string, address: string, close: string}>} */
const KINDS = {
  exercise: { title: "Øvelse: ", address: "/oevelser/", close: "Luk øvelsen" },
  quiz: { title: "", address: "/videnstjek/", close: "Luk videnstjekket" },
};

const cards = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".exercise-card"));
/** @returns {HTMLIFrameElement|null} */
const openFrame = () => document.querySelector(".exercise-card iframe");
const follow = () => document.body.classList.toggle("exercise-open", openFrame() !== null);

for (const card of cards) {
  const { title, address, close } = KINDS[card.dataset.kind ?? "exercise"];
  const button = card.querySelector("button");
  if (!button) continue; // on the page that is for print
  const open = button.textContent;
  button.hidden = false;
  button.addEventListener("click", () => {
    const frame = card.querySelector("iframe");
    if (frame) {
      frame.remove();
      button.textContent = open;
      button.setAttribute("aria-expanded", "false");
      follow();
      return;
    }
    const opened = document.createElement("iframe");
    opened.title = title + card.dataset.title;
    opened.src = `${address}${card.dataset.exercise}?indlejret=1`;
    card.append(opened);
    button.textContent = close;
    button.setAttribute("aria-expanded", "true");
    follow();
    button.scrollIntoView({ block: "start" });
  });
}

// A page that a professional has reviewed says so itself when that is over a year ago, also in an edition without a server.
for (const review of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".review[data-ends]"))) {
  const told = review.querySelector("strong");
  if (told && new Date() > new Date(`${review.dataset.ends}T23:59:59`)) told.hidden = false;
}

// On a narrow screen an open exercise is as high as all that is in it: a button leads to its result, and back.
const toResult = document.createElement("button");
toResult.type = "button";
toResult.className = "to-result";
/** The open exercise and its result, if there is one; `isSeen` is whether one has come to the result. */
const result = () => {
  const frame = openFrame();
  const found = frame?.contentDocument?.getElementById("resultat");
  if (!frame || !found) return null;
  const top = frame.getBoundingClientRect().top + found.getBoundingClientRect().top;
  return { frame, found, isSeen: top < 0.9 * window.innerHeight };
};
const point = () => {
  const there = result();
  toResult.hidden = !there;
  if (there) toResult.textContent = there.isSeen ? "Tilbage til svarene ↑" : "Se resultatet ↓";
};
toResult.addEventListener("click", () => {
  const there = result();
  if (there) (there.isSeen ? there.frame : there.found).scrollIntoView({ block: "start" });
});
document.body.append(toResult);
point();
window.addEventListener("scroll", point, { passive: true });

window.addEventListener("message", (event) => {
  if (event.origin !== window.location.origin || typeof event.data?.kursusHeight !== "number") return;
  for (const frame of document.querySelectorAll("iframe")) {
    if (frame.closest(".exercise-card") && frame.contentWindow === event.source)
      frame.style.height = `${event.data.kursusHeight + 8}px`;
  }
  point();
});

for (const button of document.querySelectorAll(".print-button")) button.addEventListener("click", () => window.print());

// A note that holds from a day on: a page built before that day shows it by itself when the day has come.
for (const note of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-after]"))) {
  note.hidden = new Date() < new Date(`${note.dataset.after}T00:00`);
}
