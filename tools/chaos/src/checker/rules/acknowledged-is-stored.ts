import { isDeepStrictEqual } from 'node:util';
import type { StoredEvent } from '../../evidence/database-evidence.js';
import type { SentEvent } from '../../load/client-log.js';
import { grouped } from '../grouped.js';
import type { IndexedEvidence } from '../indexed-evidence.js';
import type { Finding } from '../violation.js';

/** What was answered 200 is stored as it was sent; what was answered 400 is kept as refused; what was stopped has stopped. */
export function acknowledgedIsStored(evidence: IndexedEvidence): readonly Finding[] {
  const asked = evidence.client.filter((entry) => entry.kind === 'asked');
  const answers = new Map(
    evidence.client.flatMap((entry) =>
      entry.kind === 'answered' ? [[entry.request, entry.status] as const] : [],
    ),
  );
  const stored = new Map(evidence.database.events.map((event) => [keyOf(event), event]));
  const refused = new Set(evidence.database.refused.map(refusedKey));
  const findings: Finding[] = [];
  for (const { request, workspaceId, events } of asked) {
    const status = answers.get(request);
    for (const event of events) {
      const key = keyOf({ workspaceId, messageId: event.messageId });
      const ids = { request, messageId: event.messageId };
      if (status === 200 && !isStored(evidence, stored.get(key), event))
        findings.push({ what: 'An event was acknowledged and is not stored as it was sent.', ids });
      if (status === 400 && !refused.has(key))
        findings.push({ what: 'An event was refused and is not kept as refused.', ids });
      if (status === undefined) findings.push({ what: 'A request was never answered.', ids });
    }
  }
  return [...findings, ...stopsWithoutEffect(evidence)];
}

function isStored(evidence: IndexedEvidence, stored: StoredEvent | undefined, sent: SentEvent): boolean {
  if (!stored) return false;
  const userIds = evidence.customer(stored.customerId)?.userIds ?? [];
  return (
    stored.type === sent.type &&
    stored.name === (sent.event ?? null) &&
    userIds.includes(sent.userId ?? '') &&
    isDeepStrictEqual(stored.properties, sent.traits ?? sent.properties ?? {})
  );
}

function stopsWithoutEffect({ client, journey }: IndexedEvidence): readonly Finding[] {
  const statuses = { pause: 'paused', resume: 'live', archive: 'archived' } as const;
  const done = new Set(
    client.flatMap((entry) =>
      entry.kind === 'stop-answered' && entry.verdict === 'done' ? [entry.request] : [],
    ),
  );
  const stops = client.flatMap((entry) =>
    entry.kind === 'stop-asked' && done.has(entry.request) ? [entry] : [],
  );
  return [...grouped(stops, ({ journeyId, verb }) => `${verb} ${journeyId}`).values()].flatMap((same) => {
    const [{ journeyId, verb } = { journeyId: '', verb: 'pause' as const }] = same;
    const changes = journey(journeyId)?.changes.filter(({ status }) => status === statuses[verb]) ?? [];
    if (changes.length >= same.length) return [];
    const what = `A journey was to ${verb} ${same.length} times, and did so ${changes.length} times.`;
    return [{ what, ids: { journeyId } }];
  });
}

function keyOf({ workspaceId, messageId }: Pick<StoredEvent, 'workspaceId' | 'messageId'>): string {
  return `${workspaceId} ${messageId}`;
}

function refusedKey({ workspaceId, payload }: { workspaceId: string; payload: unknown }): string {
  const { messageId } = (payload ?? {}) as { readonly messageId?: string };
  return `${workspaceId} ${messageId ?? ''}`;
}
