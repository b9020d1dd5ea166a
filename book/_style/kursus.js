// Opens an exercise or a knowledge check in its card when the reader asks for it, so that reading starts no kernel.
const KINDS = {
  exercise: { title: "Øvelse: ", address: "/oevelser/", close: "Luk øvelsen" },
  quiz: { title: "", address: "/videnstjek/", close: "Luk videnstjekket" },
};

const follow = () => document.body.classList.toggle("exercise-open", document.querySelector(".exercise-card iframe") !== null);

for (const card of document.querySelectorAll(".exercise-card")) {
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
for (const review of document.querySelectorAll(".review[data-ends]")) {
  if (new Date() > new Date(`${review.dataset.ends}T23:59:59`)) review.querySelector("strong").hidden = false;
}

// On a narrow screen an open exercise is as high as all that is in it: a button leads to its result, and back.
const toResult = document.createElement("button");
toResult.type = "button";
toResult.className = "to-result";
const result = () => document.querySelector(".exercise-card iframe")?.contentDocument?.getElementById("resultat");
const fromTop = (node) =>
  node.ownerDocument.defaultView.frameElement.getBoundingClientRect().top + node.getBoundingClientRect().top;
const point = () => {
  const found = result();
  toResult.hidden = !found;
  if (found) toResult.textContent = fromTop(found) < 0.9 * window.innerHeight ? "Tilbage til svarene ↑" : "Se resultatet ↓";
};
toResult.addEventListener("click", () => {
  const found = result();
  const frame = found.ownerDocument.defaultView.frameElement;
  (fromTop(found) < 0.9 * window.innerHeight ? frame : found).scrollIntoView({ block: "start" });
});
document.body.append(toResult);
point();
window.addEventListener("scroll", point, { passive: true });

window.addEventListener("message", (event) => {
  if (event.origin !== window.location.origin || typeof event.data?.kursusHeight !== "number") return;
  for (const frame of document.querySelectorAll(".exercise-card iframe")) {
    if (frame.contentWindow === event.source) frame.style.height = `${event.data.kursusHeight + 8}px`;
  }
  point();
});

for (const button of document.querySelectorAll(".print-button")) button.addEventListener("click", () => window.print());
