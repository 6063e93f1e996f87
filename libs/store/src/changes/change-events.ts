import { MOST_HOPS } from '../enrollment/most-hops.js';
import type { NewEvent } from '../events/insert-events.js';
import { newId } from '../id.js';
import { changeAt, type ChangeProperties } from './change-at.js';
import type { Place } from './draw-places.js';
import type { Learned } from './learned.js';

/** What has changed a customer. */
export interface Lesson {
  readonly customerId: string;
  readonly learned: Learned;
  readonly occurredAt: Date;
  readonly imported?: boolean;
  /** The enrollment that has, if one has, and how many journeys lie between it and somebody's own act. */
  readonly journey?: { readonly enrollment: string; readonly hops: number };
}

/**
 * The event that tells of what a lesson has changed at a place; none where it has changed nothing there. What journeys
 * have brought about too often in a row is kept, and reaches none.
 */
export function changeEvents(
  { customerId, learned, occurredAt, imported = false, journey }: Lesson,
  { path, seq }: Place,
): readonly NewEvent[] {
  const change = path === null ? null : changeAt(path, learned);
  if (change === null) return [];
  const id = newId();
  return [
    {
      id,
      seq,
      customerId,
      type: 'attribute',
      name: null,
      properties: { ...change } satisfies ChangeProperties,
      context: journey === undefined ? {} : { journey },
      messageId: `attribute-${id}`,
      occurredAt,
      imported,
      onTheWay: (journey?.hops ?? 0) <= MOST_HOPS,
    },
  ];
}
