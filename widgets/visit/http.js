/**
 * Asking by HTTP: kursus/server/answers.py.
 * @import { Asked, Said } from "./answering"
 *
 * What became of it. `refused` is a no with a reason in Danish, `busy` the server's word that it has too much to do just now,
 * and `offline` all that is not the server's word.
 * @typedef {{kind: "said", said: Said} | {kind: "refused", message: string} | {kind: "busy", wait: number}
 *   | {kind: "offline"}} Outcome
 */

/** How long an answer may take, in milliseconds. */
const PATIENCE = 15_000;
const BUSY = 503;

/** @param {string} address @param {Asked} what @returns {Promise<Outcome>} */
export async function post(address, what) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE);
  try {
    const headers = { "Content-Type": "application/json" };
    const answer = await fetch(address, { method: "POST", headers, body: JSON.stringify(what), signal: stop.signal });
    const said = await answer.json();
    if (answer.ok && (said.feedback || said.said)) return { kind: "said", said };
    if (answer.status === BUSY) return { kind: "busy", wait: 1000 * Number(answer.headers.get("Retry-After") ?? 2) };
    if (said.message) return { kind: "refused", message: said.message };
  } catch {
    // No net, or one that answers in the server's place.
  } finally {
    clearTimeout(timer);
  }
  return { kind: "offline" };
}
