/** Asking the course's server, and what is said when it refuses. */

/** An answer of the server that is no; `said` is why, in Danish, where it said so. */
export class RefusedError extends Error {
  /** @param {string} [said] @param {number} [status] of the answer */
  constructor(said, status) {
    super("refused");
    this.said = said;
    this.status = status;
  }
}

/**
 * Ask the server with JSON.
 * @param {string} address @param {unknown} body @param {"POST"|"DELETE"} method
 * @returns {Promise<Response>} rejects with RefusedError, and with TypeError when the line is gone
 */
export async function ask(address, body, method = "POST") {
  const answer = await fetch(address, { method, headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
  if (answer.ok) return answer;
  const said = await answer.json().catch(() => ({}));
  throw new RefusedError(said.message, answer.status);
}

/** The name that the server gave a file. @param {Response} answer */
export const fileName = (answer) => /filename="([^"]+)"/.exec(answer.headers.get("Content-Disposition") ?? "")?.[1] ?? "mappe";
