import { eventPaths } from '../variables/event-paths.js';
import type { KnownPath } from '../variables/known-path.js';
import { isSchema } from './schema-parts.js';
import { valueAt } from './shape-of.js';

/** What is known of the event that stands beside a field of a form, as `event.*`; nothing where no event is named. */
export function eventPathsBeside(config: unknown, path: readonly (string | number)[]): readonly KnownPath[] {
  const around = path.slice(0, -1).reduce<unknown>((value, key) => valueAt(value, String(key)), config);
  const event = isSchema(around) ? around['event'] : undefined;
  return typeof event === 'string' ? eventPaths(event) : [];
}
