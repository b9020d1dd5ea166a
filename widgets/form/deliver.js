/** Delivers answers to the folder on the server: kursus/server/folder/entries.py. */

/** A version of one's own making, so that one knows it again if the answer is lost on the way. */
export function newVersion() {
  const [high, low] = crypto.getRandomValues(new Uint32Array(2));
  return (high >>> 11) * 2 ** 32 + low + 1;
}

/**
 * @typedef {{kind: "saved", version: number}|{kind: "conflict", now: any}|{kind: "closed"|"gone"|"refused"|"trouble", message: string}|{kind: "offline"}} Outcome
 * @param {string} name of the exercise
 * @param {{tag: string, seen: number, tried: number[], version: number, answers: any}} what
 * @param {boolean} isLeaving whether the page is about to go
 * @returns {Promise<Outcome>}
 */
export async function deliver(name, what, isLeaving = false) {
  let answer;
  try {
    const body = JSON.stringify(what);
    const keepalive = isLeaving && new Blob([body]).size < 60_000; // what browsers take of a page that goes; the tab has it too
    answer = await fetch(`/mappe/svar/${name}`, {
      method: "PUT",
      headers: { "Content-Type": "application/json" },
      body,
      keepalive,
    });
  } catch {
    return { kind: "offline" };
  }
  const said = await answer.json().catch(() => ({}));
  if (answer.ok) return Number.isSafeInteger(said.version) ? { kind: "saved", version: said.version } : { kind: "offline" }; // a net that one must log in to answers too
  if (answer.status === 409) return { kind: "conflict", now: said.now };
  const kind =
    { 401: "closed", 410: "gone", 400: "refused", 404: "refused", 413: "refused", 422: "refused" }[answer.status] ?? "trouble";
  return said.message ? { kind, message: said.message } : { kind: "offline" };
}
