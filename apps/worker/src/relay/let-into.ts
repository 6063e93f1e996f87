import type { Engine, Facts, Occurrence } from '@sojourn/engine';
import type { LiveJourney, NewDecision, WorkspaceId } from '@sojourn/store';
import { enter, loadFacts, readPast, startOver } from '@sojourn/store';
import type { EntityManager } from 'typeorm';
import { earlierRun } from '../decisions/earlier-run.js';
import { seenByRule } from '../decisions/seen-by-rule.js';
import { stayedOut } from '../decisions/stayed-out.js';
import { admitLate } from './admit-late.js';
import { priorityOf } from './priority-of.js';

/** A customer at the door of journeys; their lock is held. */
export interface Arrival {
  readonly workspaceId: WorkspaceId;
  readonly customerId: string;
  readonly customer: Facts['customer'];
  readonly workspaceZone: string;
  /** What lies behind this place in the order of receipt may be waited for. */
  readonly place: number;
  /** The event that brought them; null when none did. */
  readonly eventId: string | null;
  /** Its place in the order of receipt, where it is one of their own; null otherwise. */
  readonly eventSeq: string | null;
  /** The enrollment in another journey whose node brings them. */
  readonly startedBy?: string;
  /** The audience run they come by. */
  readonly audienceRunId?: string;
  /** How many journeys lie between this and somebody's own act. */
  readonly hops: number;
  /** The earliest moment conditions may ask about, in milliseconds since 1970. */
  readonly from: number;
}

/**
 * What became of a customer at the door; `rule` is the first one that said no, `reason` is for people. Whoever asked is to
 * keep the decision, in the same transaction.
 */
export type LetInto = (
  | { readonly kind: 'entered'; readonly enrollmentId: string }
  | { readonly kind: 'stays-out'; readonly rule: string; readonly reason: string }
) & { readonly decision: NewDecision };

/**
 * Lets one customer into one journey, if its trigger and its re-entry rule say so: the one way in, for events, for
 * audiences and for other journeys. The unique index sees to it that the same entry happens once. One that starts over
 * has the run before it stopped.
 */
export async function letInto(
  transaction: EntityManager,
  journey: LiveJourney,
  arrival: Arrival,
  occurrence: Occurrence,
  engine: Engine,
): Promise<LetInto> {
  const { plan, journeyId, versionId } = journey;
  const { workspaceId, customerId, customer, workspaceZone, place, eventId, eventSeq } = arrival;
  const { startedBy, audienceRunId, hops } = arrival;
  const { isTest, entries: past } = await readPast(transaction, journeyId, customerId);
  const loaded = await loadFacts(transaction, customerId, plan.trigger.facts ?? {}, arrival.from);
  const facts = { customer, entry: {}, results: {}, ...loaded };
  const options = { zone: workspaceZone, journey: journey.journeyKey, customer: customerId, test: isTest };
  const asked = engine.admit(plan, occurrence, facts, past, options);
  const admission = admitLate(asked, plan, past, arrival);
  const decider = { workspaceId, customerId, versionId, eventSeq };
  if (admission.kind === 'stays-out') {
    const { rule, reason } = admission;
    const seen = seenByRule({ plan, occurrence, facts, workspaceZone, rule, reason });
    const enrollmentId = earlierRun(rule, plan, occurrence, past);
    return { ...admission, decision: stayedOut(decider, rule, { facts: seen, enrollmentId }) };
  }

  const { key: entryKey, generation, data, control, restarts } = admission;
  const entry = { workspaceId, customerId, journeyId, versionId, entryKey, generation, isTest };
  const enrollmentId = await enter(transaction, {
    ...entry,
    eventId,
    startedBy,
    audienceRunId,
    priority: priorityOf(plan, audienceRunId === undefined ? 'live' : 'audience'),
    hops,
    data,
    cursor: engine.start({ entryPlace: place, entryEvent: eventId, enteredAt: occurrence.now, control }),
  });
  if (enrollmentId === null)
    return { ...enteredMeanwhile, decision: stayedOut(decider, enteredMeanwhile.rule) };
  if (restarts) await startOver(transaction, { ...entry, place });
  const outcome = control ? 'held-out' : 'entered';
  return { kind: 'entered', enrollmentId, decision: { ...decider, outcome, enrollmentId, facts: null } };
}

const enteredMeanwhile = {
  kind: 'stays-out',
  rule: 'already-entered',
  reason: 'Entered by this very occasion',
} as const;
