// Takes the sign of waiting away when the form is there, and tells a page that embeds this one how high it is.
const cells = document.getElementById("exercise");

const ready = () => {
  if (!cells?.querySelector(".k-form[data-ready]")) return;
  watcher.disconnect();
  document.getElementById("venter")?.remove();
  document.body.classList.add("ready");
};
const watcher = new MutationObserver(ready);
if (cells) watcher.observe(cells, { subtree: true, childList: true, attributeFilter: ["data-ready"] });
ready();

// On a narrow screen a link leads to the result, and from there back to the answers.
const link = /** @type {HTMLAnchorElement|null} */ (document.querySelector(".to-result"));
const atResult = () =>
  (document.getElementById("resultat")?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY) < 0.9 * window.innerHeight;
window.addEventListener(
  "scroll",
  () => {
    if (!link) return;
    const isThere = atResult();
    link.textContent = isThere ? "Tilbage til svarene ↑" : "Se resultatet ↓";
    link.href = isThere ? "#exercise" : "#resultat";
  },
  { passive: true },
);

if (window.parent !== window) {
  const tell = () => window.parent.postMessage({ kursusHeight: document.documentElement.offsetHeight }, window.location.origin);
  new ResizeObserver(tell).observe(document.documentElement);
}
