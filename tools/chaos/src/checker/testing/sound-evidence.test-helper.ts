import { aJourney } from '@sojourn/testing';
import type { DatabaseEvidence, StoredEvent } from '../../evidence/database-evidence.js';
import type { Evidence } from '../../evidence/evidence.js';
import { ids } from './ids.test-helper.js';
import { compiled, walk } from './walk.test-helper.js';

/** When the send was claimed, and when that was committed. */
export const CLAIMED_AT = 3_030.5;

const NOW = 10_000;
const event = { workspaceId: ids.workspace, customerId: ids.customer, at: 1_000, messageId: 'm-identify' };

const identify: StoredEvent = {
  ...event,
  id: 'e-1',
  place: 1,
  type: 'identify',
  name: null,
  properties: { email: 'ada@one.example' },
  receivedAt: 1_000.25,
};
/** The order by which the customer enters. */
export const order: StoredEvent = {
  ...event,
  id: ids.order,
  place: 2,
  type: 'track',
  name: 'Order Placed',
  properties: { order_id: 'A-1' },
  messageId: 'm-order',
  receivedAt: 2_000.75,
};

/** What a run of one customer leaves behind when all is well: an order, a wait of a second, a mail, a number, the end. */
export function soundEvidence(): Evidence {
  const plan = compiled(journey);
  const { cursor, visits } = walk(
    plan,
    [
      { kind: 'woken', now: 2_020, place: 2 },
      { kind: 'woken', now: 3_025, place: 2 },
      { kind: 'acted', now: 3_050, place: 2, outcome: 'sent' },
    ],
    { customer: identify.properties, entry: order.properties, events: [] },
  );
  const database: DatabaseEvidence = {
    now: NOW,
    zones: { [ids.workspace]: 'UTC' },
    customers: [
      {
        id: ids.customer,
        workspaceId: ids.workspace,
        attributes: { email: 'ada@one.example', orders: 1 },
        userIds: ['ada'],
      },
    ],
    events: [identify, order],
    outbox: [],
    refused: [],
    journeys: [{ id: ids.journey, key: 'thanks', workspaceId: ids.workspace, status: 'live', changes: [] }],
    versions: [{ id: ids.version, journeyId: ids.journey, plan }],
    enrollments: [
      {
        id: ids.enrollment,
        workspaceId: ids.workspace,
        journeyId: ids.journey,
        versionId: ids.version,
        customerId: ids.customer,
        entryKey: 'A-1',
        generation: 0,
        entryEventId: ids.order,
        entry: order.properties,
        state: 'finished',
        endReason: 'Reached the end',
        cursor,
        held: false,
        isNudgeOutstanding: false,
        enteredAt: 2_010,
        endedAt: 3_050,
        goals: [],
      },
    ],
    visits,
    messages: [
      {
        id: ids.message,
        workspaceId: ids.workspace,
        journeyId: ids.journey,
        customerId: ids.customer,
        enrollmentId: ids.enrollment,
        node: 'mail',
        visit: 2,
        type: 'send-email',
        state: 'accepted',
        attempts: 1,
        outcome: 'sent',
        reason: null,
        result: null,
      },
    ],
    claims: [
      {
        messageId: ids.message,
        attempt: 1,
        claimedAt: CLAIMED_AT,
        committedAt: CLAIMED_AT + 1,
        foundLeaseUntil: null,
      },
    ],
  };
  return { client: client(), provider: provider(), database, endedByThemselves: [], brokenRuns: [] };
}

const journey = aJourney()
  .on('Order Placed')
  .oncePerKey('entry.order_id')
  .wait('PT1S', 'wait')
  .sendEmail('mail')
  .node(
    'count',
    { type: 'set-attribute', version: 1, config: { attribute: 'orders', change: 'increment', value: 1 } },
    'next',
  )
  .build();

function client(): Evidence['client'] {
  const common = { at: 900, workspaceId: ids.workspace };
  return [
    {
      ...common,
      kind: 'asked',
      request: 'r-1',
      events: [
        { type: 'identify', messageId: 'm-identify', userId: 'ada', traits: { email: 'ada@one.example' } },
        {
          type: 'track',
          messageId: 'm-order',
          userId: 'ada',
          event: 'Order Placed',
          properties: { order_id: 'A-1' },
        },
      ],
    },
    { at: 2_001, kind: 'answered', request: 'r-1', status: 200 },
  ];
}

function provider(): Evidence['provider'] {
  const key = `${ids.enrollment}-mail-2`;
  return [
    {
      at: 3_040,
      kind: 'accepted',
      channel: 'mail',
      key,
      to: 'ada@one.example',
      words: 'a',
      attempt: 1,
      answer: 'given',
    },
  ];
}
