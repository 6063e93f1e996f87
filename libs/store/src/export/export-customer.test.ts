import { rows } from '../database/rows.js';
import { aFullCustomer, wordOf, type FullCustomer } from '../erasure/full-customer.test-helper.js';
import { batch, track } from '../intake/events.test-helper.js';
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
    });
    expect(JSON.stringify(file)).not.toContain(wordOf('bob'));
  });

  it('is the same in pages of one', async () => {
    const intake = new Intake(test.dataSource, () => undefined);
    for (let at = 0; at < 5; at += 1)
      await intake.receive(test.workspaceId, batch(track({ userId: wordOf('ada'), properties: { at } })));
    const [whole, single] = [await exported(ada.id), await exported(ada.id, 1)];
    expect({ ...single, exportedAt: null }).toEqual({ ...whole, exportedAt: null });
    expect(whole['events']).toHaveLength(8);
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
