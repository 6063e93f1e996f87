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
import { asFailure } from './as-failure.js';
import { Strikes } from './strikes.js';

/** How many sends may be in hand within workflow tasks; the slots beyond are left to `advance`. */
export interface ActivityLimits {
  readonly localSends: number;
}

/** What an activity was called for: an enrollment, and the decision it continues. */
interface Place {
  readonly enrollmentId: string;
  readonly seq: number | null;
}

/** The activities of the durable run, over one process's desk. */
export function createActivities(desk: Desk, { localSends }: ActivityLimits): EnrollmentActivities {
  const strikes = new Strikes();
  let localSendsInHand = 0;

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
      if (directive.kind === 'wait' && directive.summary === 'quarantined')
        desk.log.error('enrollment quarantined', { enrollmentId });
      strikes.clear(enrollmentId);
      return directive;
    } catch (failure) {
      throw asFailure(failure, { isLocal: false });
    }
  }

  async function inLane<T>(work: () => Promise<T>): Promise<T> {
    if (!Context.current().info.isLocal) return work();
    if (localSendsInHand >= localSends) throw new TryAgain('lane-full');
    localSendsInHand += 1;
    try {
      return await work();
    } finally {
      localSendsInHand -= 1;
    }
  }

  return {
    advance: (enrollmentId, seq) =>
      guarded({ enrollmentId, seq }, undefined, () => advance(desk, enrollmentId, seq)),
    act: (enrollmentId, seq, told) =>
      guarded({ enrollmentId, seq }, told, () =>
        inLane(() => act(desk, enrollmentId, seq, told, Context.current().cancellationSignal)),
      ),
  };
}
