import type { PastEvent } from '@sojourn/conditions';
import type { Cursor, Memory } from './cursor.js';
import { planNode } from './plan-node.js';
import type { Plan } from './plan.js';
import type { Since } from './step.js';

/** What a cursor remembers; one of before there was any memory began with nothing. */
export function memoryOf({ memory }: Pick<Cursor, 'memory'>): Memory {
  return memory ?? { entryPlace: 0, entryEvent: null, enteredAt: 0 };
}

/** What is remembered of the arrival at a node, at a place in the order of receipt. */
export function arriveMemory(
  { place, plan }: { readonly place: number; readonly plan: Plan },
  id: string,
  memory: Memory,
): Memory {
  const { marked, message } = planNode(plan, id);
  return {
    ...memory,
    nodePlace: place,
    ...(marked && { marks: { ...memory.marks, [id]: place } }),
    ...(message && { lastSendPlace: place }),
  };
}

/** The place strictly after which events count. */
function pointOf(memory: Memory, since: Since): number {
  if (typeof since === 'object') return memory.marks?.[since.node] ?? memory.entryPlace;
  switch (since) {
    case 'since-entry':
      return memory.entryPlace;
    case 'since-last-message':
      return memory.lastSendPlace ?? memory.entryPlace;
    case 'from-now':
      return memory.nodePlace ?? memory.entryPlace;
  }
}

/**
 * The first event, by the order of receipt, that lies strictly after the point, was received by the deadline, is not
 * the entry event, has answered no wait of this enrollment yet, and passes the test. The one predicate of all waits.
 */
export function firstEvent(
  events: readonly PastEvent[],
  memory: Memory,
  since: Since,
  deadline: number | null,
  passes: (event: PastEvent) => boolean,
): PastEvent | undefined {
  const point = pointOf(memory, since);
  return events.find(
    (event) =>
      event.place > point &&
      event.id !== memory.entryEvent &&
      (deadline === null || event.receivedAt <= deadline) &&
      memory.used?.includes(event.id) !== true &&
      passes(event),
  );
}
