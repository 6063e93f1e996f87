import { rows } from '../database/rows.js';
import { statementsOf } from '../testing/count-statements.test-helper.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import { batch, identify, track } from './events.test-helper.js';
import type { IncomingEvent } from './incoming.js';
import { Intake } from './intake.js';

const KB = 1024;
const text = (kilobytes: number) => 'x'.repeat(kilobytes * KB);
const names = (prefix: string, count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${prefix}${index}`, index]));

describe('what is known of somebody', () => {
  let test: TestStore;
  let intake: Intake;

  beforeAll(async () => {
    test = await openTestStore();
    intake = new Intake(test.dataSource, () => undefined);
  });
  beforeEach(async () => {
    await test.dataSource.query(
      `TRUNCATE event, event_key, outbox, rejected_event, account_change, account_member, account, customer_identifier, customer CASCADE`,
    );
  });
  afterAll(() => test.close());

  const receive = (...events: readonly IncomingEvent[]) => intake.receive(test.workspaceId, batch(...events));
  const group = (traits: Readonly<Record<string, unknown>>, userId = 'ann') =>
    track({
      type: 'group',
      name: null,
      properties: { groupId: 'acme', traits },
      account: { key: 'acme', traits },
      userId,
    });
  const namesOf = async (table: 'customer' | 'account') => {
    const [known] = await rows<{ names: readonly string[] }>(
      test.dataSource,
      `SELECT ARRAY(SELECT jsonb_object_keys(attributes) ORDER BY 1) AS names FROM ${table}`,
    );
    return known?.names;
  };
  const count = async (table: string) => (await rows(test.dataSource, `SELECT FROM ${table}`)).length;
  const refused = () =>
    rows<{ code: string; endpoint: string; reason: string; payload: Readonly<Record<string, unknown>> }>(
      test.dataSource,
      `SELECT code, endpoint, reason, payload FROM rejected_event ORDER BY id`,
    );

  it('does not grow beyond 64 KB: an identify by which it would is refused, and kept with its reason', async () => {
    await receive(identify({ a: text(30), b: text(30) }));
    const late = identify({ c: text(10) });
    expect(await receive(late)).toMatchObject({
      stored: 0,
      repeated: 0,
      refused: 1,
      outgrown: [{ event: late, code: 'too-much-known' }],
    });
    expect(await namesOf('customer')).toEqual(['a', 'b']);
    expect(await refused()).toMatchObject([
      {
        code: 'too-much-known',
        endpoint: '/v1/identify',
        reason:
          'What is known of a customer may weigh at most 64 KB and have 1000 names: with these traits it would be more.',
        payload: { type: 'identify', userId: 'ann', messageId: late.messageId, traits: { c: text(10) } },
      },
    ]);
    expect([await count('event'), await count('event_key')]).toEqual([1, 1]);
  });

  it('is refused in the middle of a batch, and spoils nothing else of it', async () => {
    const receipt = await receive(
      identify({ a: text(30) }),
      identify({ b: text(30) }),
      identify({ c: text(30) }),
      track(),
      identify({ d: 1 }),
      identify({ c: text(30) }, { userId: 'bob' }),
    );
    expect(receipt).toMatchObject({ stored: 5, refused: 1 });
    const known = await rows(
      test.dataSource,
      `SELECT ARRAY(SELECT jsonb_object_keys(attributes) ORDER BY 1) AS names FROM customer ORDER BY id`,
    );
    expect(known).toEqual(expect.arrayContaining([{ names: ['a', 'b', 'd'] }, { names: ['c'] }]));
  });

  it('has no more than 1,000 names', async () => {
    await receive(identify(names('a', 900)));
    expect(await receive(identify(names('b', 101)))).toMatchObject({ refused: 1 });
    expect(await receive(identify(names('b', 100)))).toMatchObject({ stored: 1 });
  });

  it('may become less, and change, where it is too much already', async () => {
    await receive(identify({ a: 1 }));
    const much = { ...names('a', 1100), text: text(70) };
    await test.dataSource.query(`UPDATE customer SET attributes = $1`, [JSON.stringify(much)]);
    expect(await receive(identify({ a1: 9 }))).toMatchObject({ stored: 1 });
    expect(await receive(identify({ a1: 10 }))).toMatchObject({ refused: 1 });
    expect(await receive(identify({ a1: null, a2: null }))).toMatchObject({ stored: 1 });
    expect(await receive(identify({ text: text(69) }))).toMatchObject({ stored: 1 });
    expect(await receive(identify({ more: 1 }))).toMatchObject({ refused: 1 });
  });

  it('can be told when there is less of it', async () => {
    await receive(identify({ a: text(60) }));
    const late = identify({ b: text(20) });
    expect(await receive(late)).toMatchObject({ refused: 1 });
    await receive(identify({ a: null }));
    expect(await receive(late)).toMatchObject({ stored: 1 });
    expect(await namesOf('customer')).toEqual(['b']);
  });

  it('is bounded for accounts too: a group is refused, and whoever tells nothing belongs to it', async () => {
    await receive(group({ a: text(30) }), group({ b: text(30) }));
    const receipt = await receive(group({ c: text(10) }, 'bob'), group({}, 'eve'));
    expect(receipt).toMatchObject({
      stored: 1,
      refused: 1,
      outgrown: [
        {
          reason:
            'What is known of an account may weigh at most 64 KB and have 1000 names: with these traits it would be more.',
        },
      ],
    });
    expect(await namesOf('account')).toEqual(['a', 'b']);
    expect(await count('account_member')).toBe(2);
    expect(await refused()).toMatchObject([
      { endpoint: '/v1/group', payload: { userId: 'bob', groupId: 'acme', traits: { c: text(10) } } },
    ]);
  });

  it('makes no account of what is too much for one, unless somebody belongs to it without', async () => {
    const much = ['a', 'b', 'c'].map((name) => group({ [name]: text(30) }));
    expect(await receive(...much)).toMatchObject({ stored: 0, refused: 3 });
    expect([await count('account'), await count('account_member')]).toEqual([0, 0]);
    expect(await receive(...much, group({}, 'eve'))).toMatchObject({ stored: 1, refused: 3 });
    expect(await namesOf('account')).toEqual([]);
    expect(await count('account_member')).toBe(1);
  });

  it('may become less where it is too much of an account', async () => {
    await receive(group({ a: 1 }));
    await test.dataSource.query(`UPDATE account SET attributes = $1`, [
      JSON.stringify({ ...names('a', 1100), text: text(70) }),
    ]);
    expect(await receive(group({ a1: null }))).toMatchObject({ stored: 1 });
    expect(await receive(group({ more: 1 }))).toMatchObject({ refused: 1 });
  });

  it('is not written where nothing was told of it', async () => {
    await receive(identify({ city: 'Ulm' }));
    const sent = await statementsOf(test.dataSource, () => receive(track()));
    expect(sent.filter((statement) => statement.includes('UPDATE customer'))).toHaveLength(1);
    expect(await namesOf('customer')).toEqual(['city']);
  });
});
