import type { DatabaseEvidence, StoredEnrollment } from '../evidence/database-evidence.js';
import type { Evidence } from '../evidence/evidence.js';
import { check, type RuleName } from './check.js';
import { ids } from './testing/ids.test-helper.js';
import { CLAIMED_AT, soundEvidence } from './testing/sound-evidence.test-helper.js';
import { paidWhileWaiting } from './testing/waiting-evidence.test-helper.js';

/** The sound evidence with something else in its database. */
function withDatabase(change: (database: DatabaseEvidence) => Partial<DatabaseEvidence>): Evidence {
  const evidence = soundEvidence();
  return { ...evidence, database: { ...evidence.database, ...change(evidence.database) } };
}

/** The sound evidence whose one row of a kind is another. */
function withRow<Kind extends 'enrollments' | 'messages' | 'claims' | 'customers' | 'journeys'>(
  kind: Kind,
  change: Partial<DatabaseEvidence[Kind][number]>,
): Evidence {
  return withDatabase((database) => ({ [kind]: database[kind].map((row) => ({ ...row, ...change })) }));
}

/** The sound evidence whose one try of the provider is another, or was made more often. */
function withTries(...changes: readonly Partial<Evidence['provider'][number]>[]): Evidence {
  const evidence = soundEvidence();
  return {
    ...evidence,
    provider: changes.flatMap((change) => evidence.provider.map((entry) => ({ ...entry, ...change }))),
  };
}

function withVisit(number: number, change: Partial<DatabaseEvidence['visits'][number]>): Evidence {
  return withDatabase(({ visits }) => ({
    visits: visits.map((visit) => (visit.number === number ? { ...visit, ...change } : visit)),
  }));
}

function twice(change: Partial<StoredEnrollment>): Evidence {
  return withDatabase(({ enrollments }) => ({
    enrollments: [...enrollments, ...enrollments.map((one) => ({ ...one, ...change }))],
  }));
}

const rulesOf = (evidence: Evidence) => [...new Set(check(evidence).map(({ rule }) => rule))];

describe('the checker', () => {
  it('finds nothing where all is well', () => {
    expect(check(soundEvidence())).toEqual([]);
  });

  it.each<[string, RuleName, () => Evidence]>([
    [
      'an acknowledged event that is not there',
      'acknowledged-is-stored',
      () => withDatabase(({ events }) => ({ events: events.slice(1) })),
    ],
    [
      'an acknowledged event that was changed',
      'acknowledged-is-stored',
      () =>
        withDatabase(({ events }) => ({
          events: events.map((event) => ({ ...event, properties: { order_id: 'B' } })),
        })),
    ],
    [
      'a refusal that was not kept',
      'acknowledged-is-stored',
      () => {
        const { client, ...evidence } = soundEvidence();
        const asked = { kind: 'asked', at: 1, request: 'r-2', workspaceId: ids.workspace } as const;
        const events = [{ type: 'track', messageId: 'm-3', event: 'Lost' } as const];
        const answered = { kind: 'answered', at: 2, request: 'r-2', status: 400 } as const;
        return { ...evidence, client: [...client, { ...asked, events }, answered] };
      },
    ],
    [
      'an acknowledged stop that had no effect',
      'acknowledged-is-stored',
      () => {
        const { client, ...evidence } = soundEvidence();
        const request = 'r-2';
        const asked = { kind: 'stop-asked', at: 1, request, journeyId: ids.journey, verb: 'pause' } as const;
        const answered = { kind: 'stop-answered', at: 2, request, verdict: 'done' } as const;
        return { ...evidence, client: [...client, asked, answered] };
      },
    ],
    [
      'an event that is there twice',
      'stored-once',
      () => withDatabase(({ events }) => ({ events: [...events, ...events] })),
    ],
    [
      'an event that has let nobody in',
      'entered-once',
      () => withDatabase(() => ({ enrollments: [], visits: [], messages: [], claims: [] })),
    ],
    ['a customer who was let in twice', 'entered-once', () => twice({ id: 'n-2' })],
    [
      'a customer let in by no event of theirs',
      'entered-once',
      () => twice({ id: 'n-2', entryEventId: 'e-9' }),
    ],
    ['an enrollment that got stuck', 'all-at-rest', () => withRow('enrollments', { state: 'running' })],
    [
      'an enrollment that is held for a person',
      'all-at-rest',
      () => withRow('enrollments', { state: 'quarantined' }),
    ],
    [
      'an event that was never relayed',
      'all-at-rest',
      () =>
        withDatabase(() => ({
          outbox: [{ eventId: ids.order, workspaceId: ids.workspace, setAsideReason: null }],
        })),
    ],
    ['a claim that was never settled', 'all-at-rest', () => withRow('messages', { state: 'claimed' })],
    [
      'a durable run that failed',
      'all-at-rest',
      () => ({ ...soundEvidence(), brokenRuns: [{ workflowId: 'x', status: 'FAILED' }] }),
    ],
    ['an accept under a key nobody knows', 'ledger-tells-all', () => withTries({}, { key: 'run-1' })],
    ['more tries than claims', 'ledger-tells-all', () => withTries({}, { attempt: 2 })],
    [
      'tries that said different things',
      'ledger-tells-all',
      () => withTries({}, { attempt: 2, words: 'b', kind: 'refused' }),
    ],
    ['a send to somebody else', 'ledger-tells-all', () => withTries({ to: 'bea@one.example' })],
    ['a send that no provider has', 'ledger-tells-all', () => withTries()],
    [
      'an action that left no row',
      'ledger-tells-all',
      () => withDatabase(() => ({ messages: [], claims: [] })),
    ],
    [
      'a path and a ledger that disagree',
      'ledger-tells-all',
      () => withRow('messages', { outcome: 'skipped' }),
    ],
    [
      'a claim within the lease of another',
      'one-try-at-a-time',
      () => withRow('claims', { attempt: 2, foundLeaseUntil: CLAIMED_AT + 1_000 }),
    ],
    [
      'a claim after a pause',
      'nothing-after-a-stop',
      () => withRow('journeys', { changes: [{ status: 'paused', committedAt: CLAIMED_AT }] }),
    ],
    ['a wait that ended too early', 'no-early-timer', () => withVisit(1, { leftAt: 3_019 })],
    ['a path that the model does not take', 'path-of-the-model', () => withVisit(2, { outcome: 'failed' })],
    [
      'a claim where the model does not act',
      'path-of-the-model',
      () => withRow('claims', { claimedAt: 2_500 }),
    ],
    [
      'an end that the model does not come to',
      'path-of-the-model',
      () => withRow('enrollments', { state: 'exited' }),
    ],
    [
      'a goal that nobody has reached',
      'path-of-the-model',
      () => withRow('enrollments', { goals: ['bought'] }),
    ],
    [
      'a number that was counted up too often',
      'effects-once',
      () => withRow('customers', { attributes: { email: 'ada@one.example', orders: 2 } }),
    ],
    [
      'events that were relayed in another order',
      'in-order',
      () => twice({ id: 'n-2', entryEventId: 'e-1', enteredAt: 2_011 }),
    ],
    ['a row in another workspace', 'within-workspaces', () => withRow('messages', { workspaceId: 'w-2' })],
    [
      'a process that ended by itself',
      'only-the-killed-end',
      () => ({ ...soundEvidence(), endedByThemselves: ['api'] }),
    ],
  ])('finds %s', (_what, rule, evidence) => {
    expect(rulesOf(evidence())).toContain(rule);
  });

  it.each<[string, Evidence]>([
    [
      'a claim before a pause, and after a resume',
      withRow('journeys', {
        changes: [
          { status: 'paused', committedAt: CLAIMED_AT - 10 },
          { status: 'live', committedAt: CLAIMED_AT - 5 },
          { status: 'paused', committedAt: CLAIMED_AT + 5 },
        ],
      }),
    ],
    ['a lease that had run out', withRow('claims', { foundLeaseUntil: CLAIMED_AT - 1 })],
    [
      'a doubt that the ledger knows of',
      (() => {
        const evidence = withTries({ answer: 'lost' }, { attempt: 2 });
        return { ...evidence, database: withRow('messages', { attempts: 2 }).database };
      })(),
    ],
    ['a wait that an event has ended', paidWhileWaiting({ seenAt: 3_005 })],
  ])('finds nothing wrong with %s', (_what, evidence) => {
    expect(check(evidence)).toEqual([]);
  });
});
