/**
 * What one has written, kept in the tab until it is closed, by folder (its tag, "" for none) and exercise: without a folder all
 * of it, with one only what is not saved yet, with the version one has seen and those that were sent and not answered.
 * @typedef {{answers: any, seen?: number, tried?: number[]}} Kept
 */
const placeOf = (tag, name) => `kursus:${tag}:${name}`;

/** @returns {Kept|null} */
export function inTab(tag, name) {
  try {
    return JSON.parse(sessionStorage.getItem(placeOf(tag, name)) ?? "null");
  } catch {
    return null;
  }
}

/** @param {Kept} kept @returns {boolean} whether there was room for it */
export function keepInTab(tag, name, kept) {
  try {
    sessionStorage.setItem(placeOf(tag, name), JSON.stringify(kept));
    return true;
  } catch {
    return false; // full or forbidden: it is on the page still
  }
}

export function dropFromTab(tag, name) {
  try {
    sessionStorage.removeItem(placeOf(tag, name));
  } catch {
    // Storage is forbidden: nothing is kept.
  }
}

/** All that is kept in the tab of a folder. @returns {Map<string, Kept>} by the name of the exercise */
export function allInTab(tag) {
  const found = new Map();
  try {
    for (const place of Object.keys(sessionStorage)) {
      const name = place.startsWith(placeOf(tag, "")) ? place.slice(placeOf(tag, "").length) : "";
      const kept = name ? inTab(tag, name) : null;
      if (kept) found.set(name, kept);
    }
  } catch {
    // Storage is forbidden: nothing is kept.
  }
  return found;
}

export function dropAllFromTab(tag) {
  for (const name of allInTab(tag).keys()) dropFromTab(tag, name);
}

/** Other tabs of this browser hear when a folder is about to be closed, and when it is. @param {(said: {closing?: string, closed?: string}) => void} heard */
export function otherTabs(heard) {
  if (!window.BroadcastChannel) return { tell() {} };
  const channel = new BroadcastChannel("kursusmappe");
  channel.onmessage = ({ data }) => heard(data);
  return { tell: (said) => channel.postMessage(said) };
}
