import { EnrollmentEntity } from '@sojourn/store';
import { aJourney } from '@sojourn/testing';
import { ask } from '../../testing/ask.test-helper.js';
import { enrollAt } from '../../testing/enroll.test-helper.js';
import { makeJourney, publish, saveDraft } from '../../testing/journeys.test-helper.js';
import { startTestApi, type TestApi } from '../../testing/test-api.test-helper.js';

type Mapping = readonly { readonly from: string; readonly to?: string | null }[];

const waiting = (days: number, id = 'wait') => aJourney().wait(`P${days}D`, id).sendEmail('later').build();

describe('a preview of moving people', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());

  /** A journey that is published with a wait of three days, and has a new draft. */
  async function redrawn(draft: unknown): Promise<string> {
    const { id: journeyId } = await makeJourney(api);
    await saveDraft(api, { journeyId, baseRevision: 1, draft: waiting(3) });
    await publish(api, { journeyId, baseRevision: 2 });
    await saveDraft(api, { journeyId, baseRevision: 2, draft });
    return journeyId;
  }

  async function preview(journeyId: string, mapping: Mapping = [], baseRevision = 3) {
    const { data, errors } = await ask(
      api.url,
      api.house.admin,
      `query ($input: PreviewMoveInput!) { previewMove(input: $input) { __typename
        ... on MovePreview { people groups { nodeId caption people isGone goesTo needsMapping lookedAt
          next { kind nodeId caption sentence people examples { until enrollment { id customer { id } } } } } }
        ... on InvalidInput { field message } ... on DraftConflict { revision }
        ... on PublishRefused { problems { code } } } }`,
      { input: { journeyId, baseRevision, mapping } },
    );
    expect(errors).toBeUndefined();
    return data?.['previewMove'];
  }

  it('tells for each node how many stand there and what they would do, with examples', async () => {
    const journeyId = await redrawn(waiting(5));
    const ids: string[] = [];
    for (let count = 0; count < 4; count += 1) ids.push(await enrollAt(api, journeyId, 'wait'));
    const entered = await enrollAt(api, journeyId, 'wait', { cursor: { kind: 'entered', visits: 0 } });
    expect(await preview(journeyId)).toEqual({
      __typename: 'MovePreview',
      people: 5,
      groups: [
        {
          nodeId: 'wait',
          caption: 'Wait 3 days',
          people: 4,
          isGone: false,
          goesTo: 'wait',
          needsMapping: false,
          lookedAt: 4,
          next: [
            {
              kind: 'WAITS',
              nodeId: 'wait',
              caption: 'Wait 5 days',
              sentence: 'They wait at “Wait 5 days”; what they have waited already counts.',
              people: 4,
              examples: ids.slice(0, 3).map((id) => ({
                until: expect.any(String) as string,
                enrollment: { id, customer: { id: expect.any(String) as string } },
              })),
            },
          ],
        },
        {
          nodeId: null,
          caption: 'Not at the first node yet',
          people: 1,
          isGone: false,
          goesTo: 'wait',
          needsMapping: false,
          lookedAt: 1,
          next: [
            expect.objectContaining({
              kind: 'WAITS',
              examples: [
                expect.objectContaining({ enrollment: expect.objectContaining({ id: entered }) as unknown }),
              ],
            }) as unknown,
          ],
        },
      ],
    });
  });

  it('asks for a mapping of a node that is gone, and shows what comes of it', async () => {
    const journeyId = await redrawn(waiting(5, 'pause'));
    await enrollAt(api, journeyId, 'wait');
    const gone = { nodeId: 'wait', isGone: true, people: 1 };
    expect(await preview(journeyId)).toMatchObject({
      groups: [{ ...gone, needsMapping: true, goesTo: null, next: [{ kind: 'NEEDS_MAPPING' }] }],
    });
    expect(await preview(journeyId, [{ from: 'wait', to: 'pause' }])).toMatchObject({
      groups: [{ ...gone, needsMapping: false, goesTo: 'pause', next: [{ kind: 'WAITS', nodeId: 'pause' }] }],
    });
    expect(await preview(journeyId, [{ from: 'wait', to: null }])).toMatchObject({
      groups: [
        {
          ...gone,
          needsMapping: false,
          goesTo: null,
          next: [{ kind: 'LEAVES', sentence: 'They leave the journey.' }],
        },
      ],
    });
  });

  it('tells who needs attention first, and who leaves anyway', async () => {
    const journeyId = await redrawn(waiting(5));
    await enrollAt(api, journeyId, 'wait', { state: 'quarantined' });
    await enrollAt(api, journeyId, 'wait', { intent: { stop: { reason: 'Asked to' } } });
    expect(await preview(journeyId)).toMatchObject({
      groups: [
        {
          next: [
            { kind: 'NEEDS_ATTENTION' },
            { kind: 'LEAVES', sentence: 'They leave the journey anyway: Asked to' },
          ],
        },
      ],
    });
  });

  it('counts everybody, and looks closely at some', async () => {
    const journeyId = await redrawn(waiting(5));
    const first = await enrollAt(api, journeyId, 'wait');
    await api.dataSource.query(
      `INSERT INTO enrollment (id, workspace_id, journey_id, version_id, customer_id, entry_key, entry_event_id, entry, cursor)
       SELECT gen_random_uuid(), workspace_id, journey_id, version_id, customer_id, 'copy ' || copy, entry_event_id, entry, cursor
         FROM enrollment, generate_series(1, 30) AS copy WHERE id = $1`,
      [first],
    );
    expect(await preview(journeyId)).toMatchObject({
      people: 31,
      groups: [{ people: 31, lookedAt: 25, next: [{ people: 25 }] }],
    });
  });

  it('is empty when nobody would move: nobody is inside, or all are there already', async () => {
    const journeyId = await redrawn({ ...waiting(3), notes: [{ id: 'note', text: 'x', x: 0, y: 0 }] });
    expect(await preview(journeyId)).toEqual({ __typename: 'MovePreview', people: 0, groups: [] });
    await enrollAt(api, journeyId, 'wait');
    expect(await preview(journeyId)).toMatchObject({ people: 0 });
  });

  it('changes nothing', async () => {
    const journeyId = await redrawn(waiting(1));
    const id = await enrollAt(api, journeyId, 'wait');
    const enrollments = api.dataSource.getRepository(EnrollmentEntity);
    const before = await enrollments.findOneByOrFail({ id });
    await preview(journeyId);
    expect(await enrollments.findOneByOrFail({ id })).toEqual(before);
  });

  it('refuses a draft with errors, and one that its reader does not know', async () => {
    const journeyId = await redrawn(aJourney().build());
    expect(await preview(journeyId)).toMatchObject({ __typename: 'PublishRefused' });
    expect(await preview(journeyId, [], 2)).toEqual({ __typename: 'DraftConflict', revision: 3 });
  });

  it.each<[string, string, Mapping]>([
    ['from a node that no version has', 'mapping.0.from', [{ from: 'nowhere', to: 'wait' }]],
    ['from an odd name', 'mapping.0.from', [{ from: '__proto__', to: 'wait' }]],
    [
      'to a node that the draft has not',
      'mapping.1.to',
      [{ from: 'later' }, { from: 'wait', to: 'nowhere' }],
    ],
    ['twice from one node', 'mapping.1.from', [{ from: 'wait' }, { from: 'wait', to: 'later' }]],
  ])('refuses a mapping %s, and so does publishing', async (_what, field, mapping) => {
    const journeyId = await redrawn(waiting(5));
    expect(await preview(journeyId, mapping)).toMatchObject({ __typename: 'InvalidInput', field });
    const published = await publish(api, { journeyId, baseRevision: 3, inside: 'MOVE', mapping });
    expect(published).toMatchObject({ __typename: 'InvalidInput', field });
  });
});
