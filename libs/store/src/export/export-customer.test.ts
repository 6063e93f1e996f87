import { rows } from '../database/rows.js';
import { aFullCustomer, wordOf, type FullCustomer } from '../erasure/full-customer.test-helper.js';
import { batch, identify, track } from '../intake/events.test-helper.js';
import { Intake } from '../intake/intake.js';
import type { JourneyEntity } from '../journeys/journey.entity.js';
import { publishedJourney } from '../journeys/journeys.test-helper.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import { exportCustomer } from './export-customer.js';
import { EXPORT_SECTIONS } from './export-sections.js';

type Exported = Readonly<Record<string, unknown>>;

describe('exporting a customer', () => {
  let test: TestStore;
  let journey: JourneyEntity;
  let ada: FullCustomer;

  beforeAll(async () => {
    test = await openTestStore();
    ({ journey } = await publishedJourney(test));
    ada = await aFullCustomer(test, journey, 'ada');
    await aFullCustomer(test, journey, 'bob');
  });
  afterAll(() => test.close());

  async function exported(id: string, page?: number): Promise<Exported> {
    const customer = (await test.store.customers.byIds(test.workspaceId, [id])).get(id);
    if (customer === undefined) throw new Error('nobody');
    let text = '';
    for await (const piece of exportCustomer(test.dataSource, customer, page)) text += piece;
    return JSON.parse(text) as Exported;
  }

  it('tells all that is known, of every kind something, and nothing of anybody else', async () => {
    const file = await exported(ada.id);
    expect(Object.keys(file)).toEqual([
      'format',
      'exportedAt',
      'customer',
      ...EXPORT_SECTIONS.map(({ name }) => name),
    ]);
    for (const { name } of EXPORT_SECTIONS) expect([name, file[name]]).not.toEqual([name, []]);
    expect(file).toMatchObject({
      format: 1,
      customer: { id: ada.id, attributes: { name: wordOf('ada') }, formerIds: [] },
      identifiers: [{ kind: 'anonymous' }, { kind: 'user', value: wordOf('ada') }],
      enrollments: [
        {
          id: ada.enrollment,
          state: 'running',
          visits: [{ node: 'mail', outcome: 'sent' }, { node: 'wait' }],
          goals: [{ goal: 'bought' }],
        },
      ],
      messages: [{ id: ada.message, content: { to: wordOf('ada') }, reactions: [{ kind: 'clicked' }] }],
      audienceRows: [{ number: 2, data: { note: wordOf('ada') } }],
      refused: [{ endpoint: '/v1/track', reason: 'No', payload: { deep: { userId: wordOf('ada') } } }],
    });
    expect(JSON.stringify(file)).not.toContain(wordOf('bob'));
  });

  it('is the same in pages of one', async () => {
    const intake = new Intake(test.dataSource, () => undefined);
    for (let at = 0; at < 5; at += 1)
      await intake.receive(test.workspaceId, batch(track({ userId: wordOf('ada'), properties: { at } })));
    const refusal = { endpoint: '/v1/track', code: 'invalid', reason: 'No' };
    for (const userId of ['someone', wordOf('ada'), 'someone', wordOf('ada')])
      await intake.receive(test.workspaceId, { events: [], refused: [{ ...refusal, payload: { userId } }] });
    const [whole, single] = [await exported(ada.id), await exported(ada.id, 1)];
    expect({ ...single, exportedAt: null }).toEqual({ ...whole, exportedAt: null });
    expect(whole['events']).toHaveLength(8);
    expect(whole['refused']).toHaveLength(3);
  });

  it('tells of a batch that was refused what is about them, by each of their names, and nothing of others', async () => {
    const intake = new Intake(test.dataSource, () => undefined);
    await intake.receive(test.workspaceId, batch(identify({ email: 'kim@example.com' }, { userId: 'kim' })));
    const about = [
      { userId: 'lee', event: 'Bought', note: 'of-lee' },
      { userId: 'kim', event: 'Bought' },
      { traits: { email: 'kim@example.com' } },
    ];
    const refusal = { code: 'too-many-events', reason: 'Too many' };
    await intake.receive(test.workspaceId, {
      events: [],
      refused: [
        { ...refusal, endpoint: '/v1/batch', payload: { batch: about, sentAt: 'now' } },
        { ...refusal, endpoint: '/v1/batch', payload: { value: about } },
        { ...refusal, endpoint: '/v1/track', payload: { value: 'of-lee' } },
        { ...refusal, endpoint: '/v1/batch', payload: { batch: 'of-lee' } },
        { ...refusal, endpoint: '/v1/track', payload: { userId: 'kim' } },
      ],
    });
    const kim = await test.store.customers.byUserId(test.workspaceId, 'kim');
    const theirs = about.slice(1);
    const told = (await exported(kim?.id ?? ''))['refused'] as readonly Exported[];
    expect(told.map(({ payload }) => payload)).toEqual([
      { batch: theirs, sentAt: 'now' },
      { value: theirs },
      { userId: 'kim' },
    ]);
  });

  it('tells nothing of what was refused and names nobody, of one who has no name', async () => {
    const customer = await test.store.customers.byUserId(test.workspaceId, 'kim');
    const id = customer?.id ?? '';
    await test.dataSource.query(`DELETE FROM customer_identifier WHERE customer_id = $1`, [id]);
    await test.dataSource.query(`UPDATE customer SET attributes = '{"email": null}' WHERE id = $1`, [id]);
    const intake = new Intake(test.dataSource, () => undefined);
    await intake.receive(test.workspaceId, {
      events: [],
      refused: [
        { endpoint: '/v1/track', code: 'invalid', reason: 'No', payload: { userId: null, email: '' } },
      ],
    });
    expect((await exported(id))['refused']).toEqual([]);
  });

  it('names whoever was merged into them', async () => {
    const intake = new Intake(test.dataSource, () => undefined);
    const alias = track({ type: 'alias', name: null, userId: 'eve', previousId: 'eve-before' });
    await intake.receive(test.workspaceId, batch(track({ userId: 'eve' }), track({ userId: 'eve-before' })));
    await intake.receive(test.workspaceId, batch(alias));
    const [former] = await rows<{ id: string; into: string }>(
      test.dataSource,
      `SELECT id, merged_into AS into FROM customer WHERE merged_into IS NOT NULL`,
    );
    expect(await exported(former?.into ?? '')).toMatchObject({ customer: { formerIds: [former?.id] } });
  });
});
