import type { Directive, EnrollmentActivities } from '@sojourn/contract';
import { Context } from '@temporalio/activity';
import type { Call, Direction } from './direction.js';

// Long enough for a run to fall asleep.
const SHORT_MS = 500;
const FEW_SECONDS_MS = 5_000;
const MINUTE_MS = 60_000;

/** What directing the activities needs. */
export interface Directing {
  directionOf(enrollmentId: string): Direction;
  /** Has the wait an enrollment rests at end in so many milliseconds. */
  endWaitIn(enrollmentId: string, ms: number): Promise<void>;
}

/** The real activities, with what a recording says about mishaps and the length of waits. */
export function directedActivities(
  activities: EnrollmentActivities,
  directing: Directing,
): EnrollmentActivities {
  async function directed(
    enrollmentId: string,
    { name, isTold }: Pick<Call, 'name' | 'isTold'>,
    work: () => Promise<Directive>,
  ): Promise<Directive> {
    const { isLocal, attempt } = Context.current().info;
    const direction = directing.directionOf(enrollmentId);
    const mishap = await direction.mishap?.({ name, isTold, isLocal, attempt }, enrollmentId);
    if (mishap) throw mishap;
    return wellRounded(enrollmentId, direction, await work());
  }

  /** The same at each recording, whatever the time of day and the speed of the machine. */
  async function wellRounded(
    enrollmentId: string,
    { hastens = false }: Direction,
    directive: Directive,
  ): Promise<Directive> {
    if (directive.kind !== 'wait' || directive.remainingMs === null) return directive;
    if (!hastens) return { ...directive, remainingMs: roundedUp(directive.remainingMs) };
    await directing.endWaitIn(enrollmentId, SHORT_MS);
    return { ...directive, remainingMs: SHORT_MS };
  }

  return {
    advance: (id, seq) => directed(id, { name: 'advance', isTold: false }, () => activities.advance(id, seq)),
    act: (id, seq, told) =>
      directed(id, { name: 'act', isTold: told !== undefined }, () => activities.act(id, seq, told)),
  };
}

function roundedUp(ms: number): number {
  const unit = ms < MINUTE_MS ? FEW_SECONDS_MS : MINUTE_MS;
  return Math.ceil(ms / unit) * unit;
}
