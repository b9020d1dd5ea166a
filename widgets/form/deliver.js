/**
 * Delivers answers to the folder on the server: kursus/server/folder/begun.py.
 * @import { Answers, Entry } from "../shapes"
 *
 * @typedef {{tag: string, seen: number, tried: number[], version: number, answers: Answers}} Delivery `seen` is the version
 *   that one has read, `tried` those that one sent without hearing how it went, `version` this one
 * @typedef {{kind: "saved", version: number}
 *   | {kind: "conflict", now: Entry|null}
 *   | {kind: "closed"|"gone"|"refused"|"trouble", message: string}
 *   | {kind: "offline"}} Outcome
 */

/** What each refusal of the server means; any other status is trouble. @type {Record<number, "closed"|"gone"|"refused">} */
const REFUSALS = { 401: "closed", 410: "gone", 400: "refused", 404: "refused", 413: "refused", 422: "refused" };
const CONFLICT = 409;
/** What browsers take of a page that goes, in bytes, with room for the rest of the request; the tab has it too. */
const LEAVING = 60_000;

/** A version made by the client, so that a repeated PUT is recognised: a safe integer above 0. */
export function newVersion() {
  const [high, low] = crypto.getRandomValues(new Uint32Array(2));
  return (high >>> 11) * 2 ** 32 + low + 1;
}

/**
 * @param {string} name of the exercise @param {Delivery} what @param {boolean} isLeaving whether the page is about to go
 * @returns {Promise<Outcome>}
 */
export async function deliver(name, what, isLeaving = false) {
  let answer;
  try {
    const body = JSON.stringify(what);
    const keepalive = isLeaving && new Blob([body]).size < LEAVING;
    const headers = { "Content-Type": "application/json" };
    answer = await fetch(`/mappe/svar/${name}`, { method: "PUT", headers, body, keepalive });
  } catch {
    return { kind: "offline" };
  }
  const said = await answer.json().catch(() => ({}));
  // A net that one must log in to answers too, and not as our server does.
  if (answer.ok) return Number.isSafeInteger(said.version) ? { kind: "saved", version: said.version } : { kind: "offline" };
  if (answer.status === CONFLICT) return { kind: "conflict", now: said.now ?? null };
  return said.message ? { kind: REFUSALS[answer.status] ?? "trouble", message: said.message } : { kind: "offline" };
}
