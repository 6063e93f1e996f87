import {
  createEngine,
  createRegistry,
  isStale,
  nameOf,
  SKIPPED,
  type Cursor,
  type Step,
} from '@sojourn/engine';
import { catalog } from '@sojourn/nodes/config';
import { steps, triggers } from '@sojourn/nodes/steps';
import type { EnrollmentRow } from '@sojourn/store';
import type { Course } from './course.js';
import { TOO_LATE } from './too-late.js';

const HELD = 'Held: the journey is paused';

/** The control nodes that write to the customer themselves, by type and version. */
const messages: ReadonlySet<string> = new Set(
  catalog
    .filter((node) => node.kind === 'control' && node.traits(node.example ?? {}).message !== undefined)
    .map(({ type, version }) => nameOf(type, version)),
);

/** Decides for a paused journey: everything runs on, but who comes to a message that a step sends waits there. */
export const engineWhilePaused = createEngine({
  registry: createRegistry([]),
  steps: steps.map(holdingBack),
  triggers,
});

/** Whether an enrollment waits at a message because its journey was paused when it got there. */
export function isHeldMessage(cursor: Cursor): cursor is Extract<Cursor, { kind: 'waiting' }> {
  return cursor.kind === 'waiting' && cursor.waiting === HELD;
}

/** Skips a message at which an enrollment was held for longer than the journey allows, and goes on from there. */
export function skipHeldIfTooLate(row: EnrollmentRow, course: Course): void {
  const { plan, cursor, facts } = course.at;
  const { now, place, heldAt } = row;
  if (heldAt === null || row.journeyStatus !== 'live' || !isHeldMessage(cursor)) return;
  if (!isStale(plan, { ...cursor, since: heldAt }, now, facts, course.options)) return;
  course.follow(
    engineWhilePaused.advance(plan, cursor, { kind: 'hurried', now, place }, facts, course.options),
  );
}

function holdingBack(step: Step): Step {
  const { type, version } = step;
  if (!messages.has(nameOf(type, version))) return step;
  return {
    type,
    version,
    enter: () => ({ kind: 'park', until: null, outcome: SKIPPED, waiting: HELD, reason: TOO_LATE }),
  };
}
