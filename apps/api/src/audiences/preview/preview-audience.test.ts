import type { Journey } from '@sojourn/journey';
import { AudienceRunEntity, newId } from '@sojourn/store';
import { aJourney } from '@sojourn/testing';
import { ask } from '../../testing/ask.test-helper.js';
import { makeJourney, publish, saveDraft } from '../../testing/journeys.test-helper.js';
import { basic } from '../../testing/tenant.test-helper.js';
import { startTestApi, type TestApi } from '../../testing/test-api.test-helper.js';

const LOOK = `query ($input: PreviewAudienceInput!) { previewAudience(input: $input) { __typename
  ... on AudiencePreview { size customers known unknown missing problemCount problems { row message }
    columns { name types examples filled } }
  ... on InvalidInput { field message } ... on WrongStatus { message } ... on NotFound { message } } }`;
const START = `mutation ($input: StartAudienceInput!) { startAudience(input: $input) { __typename
  ... on AudienceStarted { run { size problemCount problems { row message } } }
  ... on InvalidInput { field message } ... on WrongStatus { message } ... on NotFound { message } } }`;
const UNKNOWN = 'There is no such customer in this workspace.';

describe('a look at who would be let in', () => {
  let api: TestApi;
  const byHand = aJourney().trigger('manual', {}).wait('P2D').build();
  const total = { combinator: 'and', rules: [{ field: 'entry.total', operator: '>', value: 50 }] } as const;
  const asking = aJourney()
    .trigger('manual', {})
    .branch({ large: { when: total, then: (path) => path.exit('large') } })
    .wait('P2D')
    .build();

  beforeAll(async () => {
    api = await startTestApi();
    const batch = ['look-ada', 'look-bea'].map((userId) => ({ type: 'identify', userId, traits: {} }));
    await fetch(`${api.url}/v1/batch`, {
      method: 'POST',
      headers: basic(api.house.writeKey),
      body: JSON.stringify({ batch }),
    });
  });
  afterAll(() => api.close());

  async function live(draft: Journey = byHand): Promise<string> {
    const { id } = await makeJourney(api);
    await saveDraft(api, { journeyId: id, baseRevision: 1, draft });
    expect(await publish(api, { journeyId: id, baseRevision: 2 })).toMatchObject({
      __typename: 'JourneyPublished',
    });
    return id;
  }

  type Answer = Readonly<Record<string, unknown>>;
  const asked = async (name: string, document: string, input: object, headers = api.house.admin) =>
    (await ask<Readonly<Record<string, Answer>>>(api.url, headers, document, { input })).data?.[name];
  const look = (input: object, headers = api.house.admin) => asked('previewAudience', LOOK, input, headers);

  it('tells the columns of a CSV, whom its rows name, and which cannot be used', async () => {
    const csv =
      'userId,seat,price,vip,note\nlook-ada,4A,59,true,\nnobody,4B,,false,\nlook-bea,7,60,,\nlook-ada,4A,1.50,,\n,4D,,,\n';
    expect(await look({ journeyId: await live(), csv })).toEqual({
      __typename: 'AudiencePreview',
      size: 5,
      customers: 2,
      known: 3,
      unknown: 1,
      missing: [],
      problemCount: 2,
      problems: [
        { row: 3, message: UNKNOWN },
        { row: 6, message: 'No customer is named.' },
      ],
      columns: [
        { name: 'seat', types: ['TEXT', 'NUMBER'], examples: ['4A', '4B', '7'], filled: 4 },
        { name: 'price', types: ['NUMBER', 'TEXT'], examples: ['59', '60', '1.50'], filled: 3 },
        { name: 'vip', types: ['BOOLEAN'], examples: ['true', 'false'], filled: 2 },
        { name: 'note', types: [], examples: [], filled: 0 },
      ],
    });
  });

  it('says what the journey asks for and nobody would bring', async () => {
    const journeyId = await live(asking);
    expect(await look({ journeyId, csv: 'userId,totals\nlook-ada,9' })).toMatchObject({ missing: ['total'] });
    expect(await look({ journeyId, csv: 'userId,total\nlook-ada,' })).toMatchObject({ missing: ['total'] });
    expect(await look({ journeyId, csv: 'userId,total\nlook-ada,9' })).toMatchObject({ missing: [] });
    expect(await look({ journeyId, customerIds: [newId()] })).toMatchObject({ missing: ['total'] });
  });

  it('finds the same problems as starting does, shows the first hundred, and writes nothing', async () => {
    const journeyId = await live();
    const csv = `userId\n${Array.from({ length: 120 }, (_, row) => `u-${String(row)}`).join('\n')}\nlook-ada`;
    const seen = await look({ journeyId, csv });
    expect(seen).toMatchObject({ size: 121, known: 1, unknown: 120, problemCount: 120 });
    expect(await api.dataSource.getRepository(AudienceRunEntity).countBy({ journeyId })).toBe(0);
    const started = await asked('startAudience', START, { journeyId, csv });
    expect(started?.['run']).toEqual({ size: 121, problemCount: 120, problems: seen?.['problems'] });
    expect(seen?.['problems']).toHaveLength(100);
  });

  it('counts who is on a list, and chosen customers', async () => {
    await api.dataSource.query(`INSERT INTO list (workspace_id, key, name) VALUES ($1, 'guests', 'Guests')`, [
      api.house.workspaceId,
    ]);
    const journeyId = await live();
    expect(await look({ journeyId, list: 'guests' })).toMatchObject({
      size: 0,
      customers: 0,
      problemCount: 0,
    });
    await api.store.lists.change(api.house.workspaceId, {
      key: 'guests',
      change: 'add',
      customers: ['look-ada', 'look-bea'],
    });
    expect(await look({ journeyId, list: 'guests' })).toMatchObject({ size: 2, customers: 2, columns: [] });
    const [ada = ''] = await idsOf('look-ada');
    expect(await look({ journeyId, customerIds: [ada, ada, 'nonsense'] })).toMatchObject({
      size: 2,
      customers: 1,
      problems: [{ row: 2, message: UNKNOWN }],
    });
  });

  it('is refused where starting would be, for the same reason', async () => {
    const other = await live(aJourney().on('Signed Up').wait('P2D').build());
    const { id: draft } = await makeJourney(api);
    const journeyId = await live();
    const inputs = [
      { journeyId },
      { journeyId, csv: 'seat\n4A' },
      { journeyId, csv: 'userId\nx', list: 'guests' },
      { journeyId, customerIds: [] },
      { journeyId, list: 'no-such-list' },
      { journeyId: other, csv: 'userId\nx' },
      { journeyId: draft, csv: 'userId\nx' },
      { journeyId: newId(), csv: 'userId\nx' },
    ];
    for (const input of inputs) {
      const refusal = await look(input);
      expect(refusal).toEqual(await asked('startAudience', START, input));
      expect(refusal?.['message']).toEqual(expect.any(String));
    }
    expect(await look({ journeyId, csv: 'userId\nx' }, api.foreign.admin)).toMatchObject({
      __typename: 'NotFound',
    });
  });

  async function idsOf(...userIds: readonly string[]): Promise<readonly string[]> {
    const found = await api.dataSource.query<{ id: string }[]>(
      `SELECT customer_id AS id FROM customer_identifier WHERE workspace_id = $1 AND value = ANY($2) ORDER BY value`,
      [api.house.workspaceId, userIds],
    );
    return found.map(({ id }) => id);
  }
});
