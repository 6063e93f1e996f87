import { pathToFileURL } from 'node:url';

/** @type {Map<string, { from: string, to: string }[]>} by the module's address */
const byModule = new Map();

/**
 * Node's hook: takes the patches.
 *
 * @param {{ file: string, from: string, to: string }[]} patches
 */
export function initialize(patches) {
  for (const { file, from, to } of patches) {
    const { href } = pathToFileURL(file);
    byModule.set(href, [...(byModule.get(href) ?? []), { from, to }]);
  }
}

/**
 * Node's hook: reads a module, patched if it is one of them. A text that is not there exactly once ends the process.
 *
 * @type {import('node:module').LoadHook}
 */
export async function load(url, context, nextLoad) {
  const loaded = await nextLoad(url, context);
  const patches = byModule.get(url);
  if (patches === undefined) return loaded;
  let source = String(loaded.source);
  for (const { from, to } of patches) {
    if (source.split(from).length !== 2) throw new Error(`${url} does not hold once: ${from}`);
    source = source.replace(from, () => to);
  }
  return { ...loaded, source };
}
