import type { Config } from '@sojourn/engine';
import type { RenderedText } from './render-job.js';

/** A copy of a configuration with each text put at its path; objects on the way are made where there are none. */
export function withTexts(config: Config, texts: readonly RenderedText[]): Config {
  return texts.reduce<Config>((copy, { path, text }) => withText(copy, path, text) as Config, config);
}

function withText(value: unknown, [key, ...rest]: readonly string[], text: string): unknown {
  if (key === undefined) return text;
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => (String(index) === key ? withText(item, rest, text) : item));
  }
  const fields = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const inside: unknown = fields.find(([name]) => name === key)?.[1];
  // From entries, because `{ [key]: … }` with a key named __proto__ would set a prototype.
  return Object.fromEntries([...fields, [key, withText(inside, rest, text)]]);
}
