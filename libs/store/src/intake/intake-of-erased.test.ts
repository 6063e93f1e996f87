import { rows } from '../database/rows.js';
import { newId } from '../id.js';
import { publishedJourney } from '../journeys/journeys.test-helper.js';
import { countStatements } from '../testing/count-statements.test-helper.js';
import { untilWaiting, whileBlocked } from '../testing/lock-waits.test-helper.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import { batch, identify, track } from './events.test-helper.js';
import type { IncomingEvent } from './incoming.js';
import { Intake } from './intake.js';

describe('the intake of erased customers', () => {
  let test: TestStore;
  let intake: Intake;
  let [erased, living] = ['', ''];

  const receive = (...events: IncomingEvent[]) => intake.receive(test.workspaceId, batch(...events));
  const idOf = async (userId: string) =>
    (await test.store.customers.byUserId(test.workspaceId, userId))?.id ?? '';
  let email = '';

  beforeAll(async () => {
    test = await openTestStore();
    intake = new Intake(test.dataSource, () => undefined);
  });
  beforeEach(async () => {
    [erased, living] = [newId(), newId()];
    email = `Ada-${erased}@Example.com`;
    await receive(
      identify({ email }, { userId: erased, anonymousId: `${erased}-b` }),
      track({ userId: living }),
    );
    await test.store.erasures.request(test.workspaceId, await idOf(erased), null);
    await test.dataSource.query(`TRUNCATE event, outbox, event_key, rejected_event`);
  });
  afterAll(() => test.close());

  const nothingDone = { name: null, properties: {} };
  const everything = async () =>
    rows(
      test.dataSource,
      `SELECT (SELECT count(*)::int FROM event) AS events, (SELECT count(*)::int FROM event_key) AS keys,
              (SELECT count(*)::int FROM outbox) AS outbox,
              (SELECT count(*)::int FROM customer WHERE erased_at IS NULL) AS customers`,
    );

  it.each<[string, () => IncomingEvent]>([
    ['an event by the user id', () => track({ userId: erased })],
    ['an event by the anonymous id', () => track({ anonymousId: `${erased}-b` })],
    [
      'an event of somebody else in the same browser',
      () => track({ userId: living, anonymousId: `${erased}-b` }),
    ],
    ['an identify', () => identify({ name: 'Ada' }, { userId: erased })],
    [
      'an identify of somebody new with the address',
      () => identify({ email: ` ${email.toUpperCase()} ` }, { userId: newId() }),
    ],
    [
      'an alias to the id',
      () => track({ type: 'alias', ...nothingDone, userId: erased, previousId: living }),
    ],
    [
      'an alias of the id',
      () => track({ type: 'alias', ...nothingDone, userId: living, previousId: erased }),
    ],
    [
      'a group',
      () => track({ type: 'group', ...nothingDone, userId: erased, account: { key: 'acme', traits: {} } }),
    ],
    ['something imported', () => track({ userId: erased, imported: true })],
  ])('refuses %s, and keeps nothing of it', async (_, event) => {
    const before = await everything();
    const late = event();
    expect(await receive(late)).toEqual({ stored: 0, repeated: 0, refused: 1, erased: [late] });
    expect(await everything()).toEqual(before);
    expect(await rows(test.dataSource, `SELECT endpoint, code, reason, payload FROM rejected_event`)).toEqual(
      [
        {
          endpoint: `/v1/${late.type}`,
          code: 'customer-erased',
          reason: 'This customer was erased.',
          payload: {},
        },
      ],
    );
    // Nor is the message’s id remembered: the same again is refused again.
    expect(await receive(late)).toMatchObject({ refused: 1, repeated: 0 });
  });

  it('takes in the rest of a batch', async () => {
    const late = track({ userId: erased });
    const receipt = await intake.receive(test.workspaceId, {
      events: [track({ userId: living }), late, track({ userId: living })],
      refused: [],
      endpoint: '/v1/batch',
    });
    expect(receipt).toEqual({ stored: 2, repeated: 0, refused: 1, erased: [late] });
    expect(await rows(test.dataSource, `SELECT endpoint FROM rejected_event`)).toEqual([
      { endpoint: '/v1/batch' },
    ]);
  });

  it('keeps nothing of what was refused for another reason, when it names them', async () => {
    const refused = [erased, living].map((userId) => ({
      endpoint: '/v1/track',
      code: 'no-event',
      reason: 'No',
      payload: { userId, secret: 'x' },
    }));
    await intake.receive(test.workspaceId, { events: [], refused });
    expect(await rows(test.dataSource, `SELECT payload FROM rejected_event ORDER BY id`)).toEqual([
      { payload: {} },
      { payload: { userId: living, secret: 'x' } },
    ]);
  });

  it('lets others have the address', async () => {
    expect(await receive(identify({ email }, { userId: living }))).toEqual({
      stored: 1,
      repeated: 0,
      refused: 0,
    });
  });

  it('refuses nobody of another workspace', async () => {
    const elsewhere = await intake.receive(test.foreignWorkspaceId, batch(track({ userId: erased })));
    expect(elsewhere).toEqual({ stored: 1, repeated: 0, refused: 0 });
  });

  it('refuses a call of a trigger, and keeps nothing of it', async () => {
    const { journey } = await publishedJourney(test, newId());
    const call = { userId: erased, data: {}, idempotencyKey: newId(), fingerprint: 'x' };
    const before = await everything();
    expect(
      await intake.receiveCall(test.workspaceId, { ...call, journeyId: journey.id, journeyKey: journey.key }),
    ).toEqual({ kind: 'erased' });
    expect(await everything()).toEqual(before);
    expect(await rows(test.dataSource, `SELECT FROM trigger_call`)).toEqual([]);
  });

  it('refuses what waited for the lock while they were erased, the first of the workspace too', async () => {
    const first = await openTestStore();
    const own = new Intake(first.dataSource, () => undefined);
    await own.receive(first.workspaceId, batch(track({ userId: 'ada' })));
    const ada = (await first.store.customers.byUserId(first.workspaceId, 'ada'))?.id ?? '';
    const receipts = await whileBlocked(
      first.dataSource,
      { sql: `SELECT FROM customer WHERE id = $1 FOR UPDATE`, parameters: [ada] },
      async () => {
        const erasing = first.store.erasures.request(first.workspaceId, ada, null);
        await untilWaiting(first.dataSource, 1);
        const late = own.receive(first.workspaceId, batch(track({ userId: 'ada' })));
        await erasing;
        return late;
      },
      () => untilWaiting(first.dataSource, 2),
    );
    expect(receipts).toMatchObject({ stored: 0, refused: 1 });
    await first.close();
  });

  it('costs whoever is not erased no statement', async () => {
    const fresh = await openTestStore();
    const own = new Intake(fresh.dataSource, () => undefined);
    const count = (userId: string) =>
      countStatements(fresh.dataSource, () => own.receive(fresh.workspaceId, batch(track({ userId }))));
    await count('ada');
    const before = await count('bob');
    const ada = (await fresh.store.customers.byUserId(fresh.workspaceId, 'ada'))?.id ?? '';
    await fresh.store.erasures.request(fresh.workspaceId, ada, null);
    expect(await count('eve')).toBe(before);
    await fresh.close();
  });
});
