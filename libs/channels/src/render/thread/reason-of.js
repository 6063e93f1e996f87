const TIME_IS_UP = 'template render limit exceeded';

/** What Liquid and V8 call their limits, and what a person calls them. */
const limits = new Map([
  [TIME_IS_UP, 'it takes too long'],
  ['memory alloc limit exceeded', 'it needs too much memory'],
  ['Invalid string length', 'it comes out too long'],
  ['parse length limit exceeded', 'it is too long'],
]);

/**
 * Whether Liquid ran out of time.
 *
 * @param {unknown} error
 * @returns {boolean}
 */
export function isLate(error) {
  return error instanceof Error && error.message.includes(TIME_IS_UP);
}

/**
 * Why a template cannot be rendered, in one line for people.
 *
 * @param {unknown} error
 * @returns {string}
 */
export function reasonOf(error) {
  const message = error instanceof Error ? error.message : String(error);
  const known = [...limits].find(([words]) => message.includes(words));
  // Places are those of the compiled template, which nobody has written.
  return known ? known[1] : message.replace(/, line:\d+, col:\d+$/, '').replace(/\s+/g, ' ');
}
