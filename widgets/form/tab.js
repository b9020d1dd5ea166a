/**
 * What one has written, kept in the tab until it is closed, by folder (its tag, "" for none) and exercise: without a folder all
 * of it, with one only what is not saved yet, with the version one has seen and those that were sent and not answered.
 * @import { Answers } from "../shapes"
 * @typedef {{answers: Answers, seen?: number, tried?: number[]}} Kept
 *
 * What tabs tell each other: a folder, by its tag, is about to be closed, or is.
 * @typedef {{closing?: string, closed?: string}} Told
 */

/** @param {string} tag @param {string} name */
const keyOf = (tag, name) => `kursus:${tag}:${name}`;

/** @param {string} tag @param {string} name of the exercise @returns {Kept|null} */
export function inTab(tag, name) {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(tag, name)) ?? "null");
  } catch {
    return null;
  }
}

/** @param {string} tag @param {string} name @param {Kept} kept @returns {boolean} whether there was room for it */
export function keepInTab(tag, name, kept) {
  try {
    sessionStorage.setItem(keyOf(tag, name), JSON.stringify(kept));
    return true;
  } catch {
    return false; // full or forbidden: it is on the page still
  }
}

/** @param {string} tag @param {string} name */
export function dropFromTab(tag, name) {
  try {
    sessionStorage.removeItem(keyOf(tag, name));
  } catch {
    // Storage is forbidden: nothing is kept.
  }
}

/** All that is kept in the tab of a folder. @param {string} tag @returns {Map<string, Kept>} by the name of the exercise */
export function allInTab(tag) {
  const found = new Map();
  const start = keyOf(tag, "");
  try {
    for (const key of Object.keys(sessionStorage)) {
      const name = key.startsWith(start) ? key.slice(start.length) : "";
      const kept = name ? inTab(tag, name) : null;
      if (kept) found.set(name, kept);
    }
  } catch {
    // Storage is forbidden: nothing is kept.
  }
  return found;
}

/** @param {string} tag */
export function dropAllFromTab(tag) {
  for (const name of allInTab(tag).keys()) dropFromTab(tag, name);
}

/**
 * Hear what other tabs of this browser tell, and tell them.
 * @param {(told: Told) => void} heard
 * @returns {{tell: (told: Told) => void}}
 */
export function otherTabs(heard) {
  if (!window.BroadcastChannel) return { tell() {} };
  const channel = new BroadcastChannel("kursusmappe");
  channel.onmessage = ({ data }) => heard(data);
  return { tell: (told) => channel.postMessage(told) };
}
