import type { OutboxEvent } from '../relay/outbox.js';
import type { Happened } from './segment-definition.js';
import { eventPath, watchedPath } from './watched-paths.js';

/** What has happened to a customer by these events, as segments may ask about it; a merge may have changed everything. */
export function happenedBy(events: readonly Pick<OutboxEvent, 'type' | 'name' | 'properties'>[]): Happened {
  const paths = events.flatMap(({ type, name, properties }) => [
    // Whatever is done is activity.
    ...(name === null ? [] : [eventPath(name), 'lastActivity']),
    ...(type === 'identify'
      ? Object.keys(properties ?? {}).map((key) => watchedPath(`customer.${key}`))
      : []),
  ]);
  return { paths: [...new Set(paths)], isAll: events.some(({ type }) => type === 'merge') };
}
