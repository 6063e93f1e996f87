/** Names that lead from data to the machinery of the language; intake refuses data of these names. */
const hostile = ['__proto__', 'constructor', 'prototype'];

/**
 * Throws when a template reads a name that only an attack would. Names made while rendering get past this, and then
 * find nothing: Liquid looks at own properties only.
 *
 * @param {import('liquidjs').Liquid} liquid
 * @param {string} source
 * @param {import('liquidjs').Template[]} template the same, parsed
 */
export function refuseHostileNames(liquid, source, template) {
  // The analysis is slow on long templates; a text that lacks the word cannot read the name.
  if (!hostile.some((name) => source.includes(name))) return;
  const read = JSON.stringify(liquid.variableSegmentsSync(template));
  const found = hostile.find((name) => read.includes(`"${name}"`));
  if (found !== undefined) throw new Error(`the name "${found}" cannot be read in a template`);
}
