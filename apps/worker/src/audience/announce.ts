import type { Engine, Occurrence, Plan } from '@sojourn/engine';
import type { LiveJourney, NewDecision, OutboxEvent } from '@sojourn/store';
import { beginAudience, isAfterwards } from '@sojourn/store';
import type { EntityManager } from 'typeorm';
import { seenByRule } from '../decisions/seen-by-rule.js';
import { stayedOut } from '../decisions/stayed-out.js';
import { isNews } from './is-news.js';

/** Whom a journey lets in by an event: its customer, or the members of a segment whom it may be news for. */
export type Announced =
  | { readonly kind: 'for-the-customer' }
  /** Why it was no news for them, kept with whose event it was; null where it is, or was never meant to be any. */
  | { readonly kind: 'for-a-segment'; readonly decision: NewDecision | null };

/** Begins an audience run where an event is news for the members of a segment: one for each event. */
export async function announce(
  transaction: EntityManager,
  { plan, journeyId, versionId }: LiveJourney,
  outboxEvent: OutboxEvent,
  occurrence: Extract<Occurrence, { kind: 'event' }>,
  engine: Engine,
): Promise<Announced> {
  const [segment] = engine.watch(plan).segments ?? [];
  if (segment === undefined) return { kind: 'for-the-customer' };
  const { workspaceId, customerId, workspaceZone, seq: eventSeq, hops } = outboxEvent;
  // What a journey records for each of its customers is no news: every one of them would start a run of its own.
  if (hops > 0) return { kind: 'for-a-segment', decision: null };
  const rule = noNewsBy(plan, outboxEvent, occurrence);
  if (rule !== null) {
    const facts = { customer: {}, entry: {}, results: {} };
    const seen = seenByRule({ plan, occurrence, facts, workspaceZone, rule, reason: '' });
    const decider = { workspaceId, customerId, versionId, eventSeq };
    return { kind: 'for-a-segment', decision: stayedOut(decider, rule, { facts: seen }) };
  }
  await beginAudience(transaction, {
    workspaceId,
    journeyId,
    kind: 'announcement',
    occasion: occurrence.event.id,
    source: { kind: 'segment', key: segment },
    event: occurrence.event,
  });
  return { kind: 'for-a-segment', decision: null };
}

/** The rule by which an event is no news to anybody; null = it may be. */
function noNewsBy(
  plan: Plan,
  outboxEvent: OutboxEvent,
  { event, now }: Extract<Occurrence, { kind: 'event' }>,
): 'imported' | 'too-old' | 'condition' | null {
  if (outboxEvent.imported) return 'imported';
  if (isAfterwards(outboxEvent)) return 'too-old';
  return isNews(plan, event, now) ? null : 'condition';
}
