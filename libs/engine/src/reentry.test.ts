import type { Reentry } from '@sojourn/journey';
import type { PastEntry } from './admission.js';
import { mayEnter } from './reentry.js';

const DAY = 86_400_000;
const entry = (key: string, enteredAt: number, endedAt: number | null, generation = 0): PastEntry => ({
  key,
  generation,
  enteredAt,
  endedAt,
});
const enters = (generation = 0, restarts = false) => ({ kind: 'enters', generation, restarts });
const staysOut = (rule: string) => expect.objectContaining({ kind: 'stays-out', rule }) as unknown;

interface Row {
  readonly policy: Reentry;
  readonly past: readonly PastEntry[];
  readonly now?: number;
  readonly then: unknown;
}

const once: Reentry = { policy: 'once' };
const oncePerKey: Reentry = { policy: 'once-per-key', key: 'entry.order_id' };
const restart: Reentry = { policy: 'restart-per-key', key: 'entry.cart_id' };
const afterExit: Reentry = { policy: 'again-after-exit' };
const afterMonth: Reentry = { policy: 'again-after', after: 'P30D' };
const always: Reentry = { policy: 'always' };

const table: Readonly<Record<string, Row>> = {
  'once: who never entered enters': { policy: once, past: [], then: enters() },
  'once: who has entered does not, whatever under': {
    policy: once,
    past: [entry('A-1', 0, 5)],
    then: staysOut('already-entered'),
  },
  'once per key: another order enters': { policy: oncePerKey, past: [entry('A-2', 0, 5)], then: enters() },
  'once per key: the same order does not, even long after': {
    policy: oncePerKey,
    past: [entry('A-1', 0, 5)],
    now: 999 * DAY,
    then: staysOut('already-entered'),
  },
  'restart per key: a newer event of a running cart starts it over': {
    policy: restart,
    past: [entry('A-1', 0, 5), entry('A-1', 6, null, 1)],
    then: enters(2, true),
  },
  'restart per key: another cart runs beside it': {
    policy: restart,
    past: [entry('A-2', 0, null)],
    then: enters(),
  },
  'restart per key: a cart that has ended begins again': {
    policy: restart,
    past: [entry('A-1', 0, 5)],
    then: enters(1),
  },
  'again after exit: not while inside': {
    policy: afterExit,
    past: [entry('A-1', 0, null)],
    then: staysOut('still-inside'),
  },
  'again after exit: right after the end': { policy: afterExit, past: [entry('A-1', 0, 5)], then: enters(1) },
  'again after exit: not while inside under another policy': {
    policy: afterExit,
    past: [entry('once', 0, null)],
    then: staysOut('still-inside'),
  },
  'again after 30 days: counted from an entry under another policy too': {
    policy: afterMonth,
    past: [entry('once', 0, 5)],
    now: 30 * DAY - 1,
    then: staysOut('too-soon'),
  },
  'again after 30 days: not a millisecond before, counted from entry': {
    policy: afterMonth,
    past: [entry('A-1', 0, 5)],
    now: 30 * DAY - 1,
    then: staysOut('too-soon'),
  },
  'again after 30 days: from then on': {
    policy: afterMonth,
    past: [entry('A-1', 0, 5)],
    now: 30 * DAY,
    then: enters(1),
  },
  'again after 30 days: not while still inside': {
    policy: afterMonth,
    past: [entry('A-1', 0, null)],
    now: 90 * DAY,
    then: staysOut('still-inside'),
  },
  'always: another event enters beside the run of the first': {
    policy: always,
    past: [entry('A-2', 0, null)],
    then: enters(),
  },
  'always: the same event does not': {
    policy: always,
    past: [entry('A-1', 0, 5)],
    then: staysOut('already-entered'),
  },
};

describe('re-entry', () => {
  it.each(Object.entries(table))('%s', (_fact, { policy, past, now = 10, then }) => {
    expect(mayEnter(policy, 'A-1', past, now, 'UTC')).toEqual(then);
  });
});
