/**
 * Whether nothing was written: no value, only blanks, or a list or object that holds nothing but such.
 * @param {any} value @returns {boolean}
 */
export function isEmpty(value) {
  if (value === undefined || value === null) return true;
  return typeof value === "object" ? Object.values(value).every(isEmpty) : String(value).trim() === "";
}
