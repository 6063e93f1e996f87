/** What Liquid calls its limits, and what a person calls them. */
const limits = new Map([
  ['template render limit exceeded', 'it takes too long'],
  ['memory alloc limit exceeded', 'it needs too much memory'],
  ['parse length limit exceeded', 'it is too long'],
]);

/**
 * Why a template cannot be rendered, in one line for people.
 *
 * @param {unknown} error
 * @returns {string}
 */
export function reasonOf(error) {
  const message = error instanceof Error ? error.message : String(error);
  const known = [...limits].find(([words]) => message.includes(words));
  return known ? known[1] : (message.split('\n')[0] ?? '');
}
