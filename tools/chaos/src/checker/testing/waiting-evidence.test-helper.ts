import type { Happening } from '@sojourn/engine';
import { aJourney } from '@sojourn/testing';
import type { StoredEvent } from '../../evidence/database-evidence.js';
import type { Evidence } from '../../evidence/evidence.js';
import { pastEvent } from '../model/facts-at.js';
import { ids } from './ids.test-helper.js';
import { order, soundEvidence } from './sound-evidence.test-helper.js';
import { compiled, walk } from './walk.test-helper.js';

const plan = compiled(
  aJourney()
    .on('Order Placed')
    .oncePerKey('entry.order_id')
    .node(
      'pays',
      {
        type: 'wait-for-event',
        version: 1,
        config: { awaited: [{ id: 'paid', event: 'Order Paid' }], limit: 'PT3S' },
      },
      'paid',
    )
    .build(),
);

const BEGUN: Happening = { kind: 'woken', now: 2_020, place: 2 };
const PAID_AT = 3_000;

const payment: StoredEvent = {
  ...order,
  id: 'e-3',
  place: 3,
  name: 'Order Paid',
  messageId: 'm-paid',
  at: PAID_AT,
  receivedAt: PAID_AT,
};

/** What is left when an order is paid while somebody waits for it, and that is seen at this moment. */
export function paidWhileWaiting({ seenAt }: { readonly seenAt: number }): Evidence {
  const seen = walk(plan, [BEGUN, { kind: 'woken', now: seenAt, place: 3 }], known([payment]));
  return waitingEvidence({ ...seen, state: 'finished', endedAt: seenAt });
}

/** The same when nobody has looked for it: the wait has ended by the clock. */
export function timedOutAlthoughPaid(): Evidence {
  const now = 5_021;
  const late = walk(plan, [BEGUN, { kind: 'woken', now, place: 2 }], known([]));
  return waitingEvidence({ ...late, state: 'finished', endedAt: now });
}

/** The same when nobody was told of it: the wait goes on. */
export function waitingAlthoughPaid(): Evidence {
  const { database, ...evidence } = waitingEvidence({
    ...walk(plan, [BEGUN], known([])),
    state: 'running',
    endedAt: null,
  });
  return { ...evidence, database: { ...database, now: PAID_AT + 1_000 } };
}

type Left = ReturnType<typeof walk> & Pick<Evidence['database']['enrollments'][number], 'state' | 'endedAt'>;

function waitingEvidence({ cursor, visits, state, endedAt }: Left): Evidence {
  const { database, ...evidence } = soundEvidence();
  const [identify] = database.events;
  return {
    ...evidence,
    provider: [],
    database: {
      ...database,
      customers: database.customers.map((one) => ({ ...one, attributes: identify?.properties ?? {} })),
      events: [...database.events, payment],
      versions: [{ id: ids.version, journeyId: ids.journey, plan }],
      enrollments: database.enrollments.map((one) => ({ ...one, cursor, state, endedAt })),
      visits,
      messages: [],
      claims: [],
    },
  };
}

function known(events: readonly StoredEvent[]) {
  return { customer: {}, entry: order.properties, events: events.flatMap(pastEvent) };
}
