import type { Engine, Occurrence } from '@sojourn/engine';
import type { LiveJourney, OutboxEvent } from '@sojourn/store';
import { beginAudience, isAfterwards } from '@sojourn/store';
import type { EntityManager } from 'typeorm';
import { isNews } from './is-news.js';

/**
 * Begins an audience run where an event is news for the members of a segment: one for each event. False where the
 * journey is for customers who do the event themselves.
 */
export async function announce(
  transaction: EntityManager,
  { plan, journeyId }: LiveJourney,
  outboxEvent: OutboxEvent,
  { event, now }: Extract<Occurrence, { kind: 'event' }>,
  engine: Engine,
): Promise<boolean> {
  const [segment] = engine.watch(plan).segments ?? [];
  if (segment === undefined) return false;
  const { workspaceId, hops } = outboxEvent;
  // What a journey records for each of its customers is no news: every one of them would start a run of its own. Nor is
  // what was brought in afterwards, or came too late.
  if (hops > 0 || isAfterwards(outboxEvent) || !isNews(plan, event, now)) return true;
  await beginAudience(transaction, {
    workspaceId,
    journeyId,
    kind: 'announcement',
    occasion: event.id,
    source: { kind: 'segment', key: segment },
    event,
  });
  return true;
}
