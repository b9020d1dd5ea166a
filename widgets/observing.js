/** @import { Observer } from "./host" */

/** Those who want to hear what a host has to tell. */
export function observing() {
  /** @type {Set<Observer>} */
  const all = new Set();
  return {
    /** @param {Observer} observer @returns {() => void} what ends it */
    add(observer) {
      all.add(observer);
      return () => void all.delete(observer);
    },
    /** @param {(observer: Observer) => void} say */
    tell(say) {
      for (const observer of all) say(observer);
    },
  };
}
