import { rows } from '../database/rows.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import { countStatements } from '../testing/count-statements.test-helper.js';
import { batch, identify, track } from './events.test-helper.js';
import type { IncomingEvent } from './incoming.js';
import { Intake } from './intake.js';

describe('an intake in which customers turn out to be one', () => {
  let test: TestStore;
  let intake: Intake;

  beforeAll(async () => {
    test = await openTestStore({ poolSize: 20 });
    intake = new Intake(test.dataSource, () => undefined);
  });
  beforeEach(async () => {
    await test.dataSource.query(`TRUNCATE event, event_key, outbox, customer_identifier, customer CASCADE`);
  });
  afterAll(() => test.close());

  const receive = (...events: readonly IncomingEvent[]) => intake.receive(test.workspaceId, batch(...events));
  const alias = (userId: string, previousId: string) =>
    track({ type: 'alias', name: null, properties: { previousId }, userId, previousId });
  const survivors = () =>
    rows<{ id: string; attributes: object }>(
      test.dataSource,
      `SELECT id, attributes FROM customer WHERE merged_into IS NULL`,
    );
  const owners = async (table: string) => {
    const found = await rows<{ id: string }>(
      test.dataSource,
      `SELECT DISTINCT customer_id AS id FROM ${table}`,
    );
    return found.map(({ id }) => id);
  };
  const times = (n: number) => Array.from({ length: n }, (_, index) => index);

  it('merges the browser of a user who was known before, with what came from it', async () => {
    await receive(identify({ city: 'Ulm', plan: 'free' }, { anonymousId: 'b' }), track({ anonymousId: 'b' }));
    await receive(identify({ city: 'Bonn' }, { userId: 'ann' }));
    await receive(track({ userId: 'ann', anonymousId: 'b' }));
    const [ann, ...others] = await survivors();
    expect(others).toEqual([]);
    expect(ann?.attributes).toEqual({ city: 'Bonn', plan: 'free' });
    expect(await owners('event')).toEqual([ann?.id]);
  });

  it('lets the traits that bring it about come last', async () => {
    await receive(identify({ city: 'Ulm' }, { anonymousId: 'b' }), identify({ city: 'Bonn' }));
    await receive(identify({ city: 'Mainz' }, { userId: 'ann', anonymousId: 'b' }));
    expect(await survivors()).toMatchObject([{ attributes: { city: 'Mainz' } }]);
  });

  // Clients send what they have gathered together; what is known in the end must not hang on that.
  it.each([
    [
      'a browser and a user who was known',
      [identify({ city: 'Bonn' })],
      [
        identify({ city: 'Ulm', plan: 'free' }, { anonymousId: 'b' }),
        identify({}, { userId: 'ann', anonymousId: 'b' }),
      ],
      { city: 'Bonn', plan: 'free' },
    ],
    [
      'a browser that was known and a user',
      [identify({ city: 'Ulm', plan: 'free' }, { anonymousId: 'b' })],
      [identify({ city: 'Bonn' }), track({ userId: 'ann', anonymousId: 'b' })],
      { city: 'Bonn', plan: 'free' },
    ],
    [
      'two users who were not known',
      [],
      [
        identify({ city: 'Bonn' }),
        identify({ city: 'Ulm', plan: 'free' }, { userId: 'bob' }),
        alias('ann', 'bob'),
      ],
      { city: 'Bonn', plan: 'free' },
    ],
    [
      'two users who were known',
      [identify({ city: 'Kiel' }), identify({ city: 'Rome' }, { userId: 'bob' })],
      [
        identify({ city: 'Bonn' }),
        identify({ city: 'Ulm', plan: 'free' }, { userId: 'bob' }),
        alias('ann', 'bob'),
      ],
      { city: 'Bonn', plan: 'free' },
    ],
  ])('knows the same of %s, sent together or one by one', async (_who, known, sent, attributes) => {
    const again = (event: IncomingEvent) => ({ ...event, messageId: `again ${event.messageId}` });
    for (const event of [...known, ...sent]) await receive(event);
    const oneByOne = await survivors();
    await test.dataSource.query(`TRUNCATE event, event_key, outbox, customer_identifier, customer CASCADE`);
    for (const event of known) await receive(again(event));
    await receive(...sent.map(again));
    const together = await survivors();
    expect([oneByOne, together]).toMatchObject([[{ attributes }], [{ attributes }]]);
  });

  it('merges no user into another one by their browser', async () => {
    await receive(track({ userId: 'bob', anonymousId: 'b' }), track({ userId: 'ann' }));
    await receive(identify({}, { userId: 'ann', anonymousId: 'b' }));
    expect(await survivors()).toHaveLength(2);
  });

  it('merges a customer only once, however often the same is told', async () => {
    await receive(track({ anonymousId: 'b' }), track());
    await receive(track({ userId: 'ann', anonymousId: 'b' }), track({ userId: 'ann', anonymousId: 'b' }));
    await receive(track({ userId: 'ann', anonymousId: 'b' }), alias('ann', 'b'));
    expect(await rows(test.dataSource, `SELECT type FROM event WHERE type = 'merge'`)).toHaveLength(1);
  });

  it('costs no statement more where nobody is merged', async () => {
    await receive(track({ anonymousId: 'b', userId: 'ann' }));
    const known = () => track({ anonymousId: 'b', userId: 'ann' });
    const one = await countStatements(test.dataSource, () => receive(known()));
    const many = await countStatements(test.dataSource, () => receive(...times(50).map(known)));
    expect([one, many]).toEqual([11, 11]);
  });

  it('follows a chain, told in any order and at once, to one survivor', async () => {
    const names = times(8).map((n) => `user-${n}`);
    await receive(...names.map((userId) => track({ userId })));
    await Promise.all(
      names
        .slice(1)
        .flatMap((name, index) => [
          receive(alias(names[index] ?? '', name)),
          receive(track({ userId: name, name: 'Came' })),
          receive(...names.map((userId) => track({ userId, name: 'Came' })).reverse()),
        ]),
    );
    const [survivor, ...others] = await survivors();
    expect(others).toEqual([]);
    for (const table of ['event', 'outbox', 'customer_identifier'])
      expect([table, await owners(table)]).toEqual([table, [survivor?.id]]);
    expect(await rows(test.dataSource, `SELECT FROM event WHERE name = 'Came'`)).toHaveLength(7 + 7 * 8);
  });

  it('merges the same two, told both ways round at once', async () => {
    for (const round of times(10)) {
      const [one, other] = [`one-${round}`, `other-${round}`];
      await receive(track({ userId: one }), track({ userId: other }));
      await Promise.all([
        receive(alias(one, other)),
        receive(alias(other, one)),
        receive(track({ userId: other })),
      ]);
    }
    expect(await survivors()).toHaveLength(10);
  });
});
