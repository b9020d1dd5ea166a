/** Whether something is answered: not nothing, blank text, or what has only such things in it. @param {unknown} value */
export function isFilled(value) {
  if (typeof value === "object" && value !== null) return Object.values(value).some(isFilled);
  return value !== undefined && value !== null && String(value).trim() !== "";
}

/**
 * Whether two answers say the same, in whatever order.
 * @param {any} one @param {any} other
 * @returns {boolean}
 */
export function isSame(one, other) {
  if (typeof one !== "object" || typeof other !== "object" || !one || !other) return one === other;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => isSame(one[key], other[key]));
}
