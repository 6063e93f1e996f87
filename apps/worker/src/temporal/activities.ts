import type { Directive, EnrollmentActivities, ProviderAnswer } from '@sojourn/contract';
import { NotLoaded } from '@sojourn/engine';
import { isOutage } from '@sojourn/store';
import { Context } from '@temporalio/activity';
import { act } from '../acting/act.js';
import { AnswerNotRecorded } from '../acting/answer-not-recorded.js';
import type { Desk } from '../acting/desk.js';
import { TryAgain } from '../acting/try-again.js';
import { advance } from '../durable-run/advance.js';
import { quarantine } from '../durable-run/quarantine.js';
import { measures } from '../process/measures.js';
import { asFailure } from './as-failure.js';
import { SendLane } from './send-lane.js';
import type { Slots } from './slots.js';
import { Strikes } from './strikes.js';
import { tellActivity } from './tell-activity.js';

/** How many sends may be in hand within workflow tasks, or wait there; the slots beyond are left to `advance`. */
export type ActivityLimits = Pick<Slots, 'localSends' | 'waitingSends'>;

/** What an activity was called for: an enrollment, and the decision it continues. */
interface Place {
  readonly enrollmentId: string;
  readonly seq: number | null;
}

/** The activities of the durable run, over one process's desk. */
export function createActivities(
  desk: Desk,
  { localSends, waitingSends }: ActivityLimits,
): EnrollmentActivities {
  const strikes = new Strikes();
  const lane = new SendLane({ sends: localSends, waiting: waitingSends });

  async function guarded(
    { enrollmentId, seq }: Place,
    told: ProviderAnswer | undefined,
    work: () => Promise<Directive>,
  ): Promise<Directive> {
    try {
      const directive = await work();
      strikes.clear(enrollmentId);
      return directive;
    } catch (error) {
      const { isLocal, attempt } = Context.current().info;
      const cause = error instanceof AnswerNotRecorded ? error.cause : error;
      if (!(cause instanceof TryAgain || cause instanceof NotLoaded || isOutage(cause))) {
        desk.log.error('unexpected error', { enrollmentId, attempt }, cause);
        if (strikes.strike(enrollmentId)) return setAside({ enrollmentId, seq }, cause);
      }
      throw asFailure(error, { isLocal, told });
    }
  }

  async function setAside({ enrollmentId, seq }: Place, error: unknown): Promise<Directive> {
    try {
      const directive = await quarantine(desk, enrollmentId, seq, error);
      if (directive.kind === 'wait' && directive.summary === 'quarantined') {
        measures.enrollments.add({ change: 'quarantined' });
        desk.log.error('enrollment quarantined', { enrollmentId });
      }
      strikes.clear(enrollmentId);
      return directive;
    } catch (failure) {
      throw asFailure(failure, { isLocal: false });
    }
  }

  function inLane<T>(work: () => Promise<T>): Promise<T> {
    const { info, cancellationSignal } = Context.current();
    return info.isLocal ? lane.run(work, cancellationSignal) : work();
  }

  return {
    advance: (enrollmentId, seq) =>
      tellActivity('advance', () =>
        guarded({ enrollmentId, seq }, undefined, () => advance(desk, enrollmentId, seq)),
      ),
    act: (enrollmentId, seq, told) =>
      tellActivity('act', () =>
        guarded({ enrollmentId, seq }, told, () =>
          inLane(() => act(desk, enrollmentId, seq, told, Context.current().cancellationSignal)),
        ),
      ),
  };
}
