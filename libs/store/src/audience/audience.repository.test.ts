import { newId } from '../id.js';
import { publishedJourney } from '../journeys/journeys.test-helper.js';
import { aCustomer } from '../path/enrollments.test-helper.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import { AudienceRowEntity } from './audience-row.entity.js';
import { MOST_PROBLEMS } from './audience.repository.js';
import type { NewAudience } from './begin-audience.js';

describe('audience runs', () => {
  let test: TestStore;
  let journeyId: string;

  beforeAll(async () => {
    test = await openTestStore();
  });
  beforeEach(async () => {
    journeyId = (await publishedJourney(test)).journey.id;
  });
  afterAll(() => test.close());

  const begin = (rest: Partial<NewAudience> = {}) =>
    test.store.audiences.begin({
      workspaceId: test.workspaceId,
      journeyId,
      kind: 'manual',
      source: { kind: 'rows', rows: [] },
      ...rest,
    });
  const rowsOf = (runId: string) =>
    test.dataSource.getRepository(AudienceRowEntity).find({ where: { runId }, order: { number: 'ASC' } });

  it('know the customers of their rows by name or by id, and say whom they do not know', async () => {
    const ada = await aCustomer(test, 'ada');
    const foreign = await aCustomer({ ...test, workspaceId: test.foreignWorkspaceId }, 'eve');
    const { id } = await begin({
      source: {
        kind: 'rows',
        rows: [
          { number: 2, userId: 'ada', data: { seat: '4A' } },
          { number: 3, customerId: ada },
          { number: 4, userId: 'eve' },
          { number: 5, customerId: foreign },
          { number: 6, customerId: newId() },
          { number: 7, problem: 'No customer is named.' },
        ],
      },
    });
    const unknown = { customerId: null, problem: 'There is no such customer in this workspace.' };
    expect(await rowsOf(id)).toMatchObject([
      { customerId: ada, data: { seat: '4A' }, problem: null },
      { customerId: ada, data: {}, problem: null },
      unknown,
      unknown,
      unknown,
      { customerId: null, problem: 'No customer is named.' },
    ]);
  });

  it('are one for an occasion of a kind in a journey', async () => {
    const first = await begin({ occasion: 'x' });
    expect(await begin({ occasion: 'x' })).toEqual({ id: first.id, isNew: false, isOther: false });
    expect((await begin({ occasion: 'x', kind: 'announcement' })).isNew).toBe(true);
    expect((await begin()).isNew).toBe(true);
  });

  it('tell what is sent for an occasion from what it was begun with', async () => {
    const occasion = 'sent-twice';
    const first = await begin({ occasion, fingerprint: 'a' });
    expect(first).toMatchObject({ isNew: true, isOther: false });
    expect(await begin({ occasion, fingerprint: 'a' })).toEqual({
      id: first.id,
      isNew: false,
      isOther: false,
    });
    expect(await begin({ occasion, fingerprint: 'b' })).toEqual({
      id: first.id,
      isNew: false,
      isOther: true,
    });
    const unknown = 'begun-before-this-was-kept';
    await begin({ occasion: unknown });
    expect(await begin({ occasion: unknown, fingerprint: 'a' })).toMatchObject({ isOther: false });
  });

  it('are one also when they are begun at the same time', async () => {
    const begun = await Promise.all([1, 2, 3, 4].map(() => begin({ occasion: 'same' })));
    expect(new Set(begun.map(({ id }) => id)).size).toBe(1);
    expect(begun.filter(({ isNew }) => isNew)).toHaveLength(1);
  });

  it('are shown to their own workspace', async () => {
    const { id } = await begin({ source: { kind: 'rows', rows: [{ number: 1, problem: 'secret' }] } });
    const { audiences } = test.store;
    for (const [workspaceId, count] of [
      [test.workspaceId, 1],
      [test.foreignWorkspaceId, 0],
    ] as const) {
      expect(await audiences.byIds(workspaceId, [id, 'nonsense'])).toHaveLength(count);
      expect(await audiences.problemsOf(workspaceId, [id, 'nonsense'])).toHaveLength(count);
      expect(await audiences.problemCountsOf(workspaceId, [id, 'nonsense'])).toHaveLength(count);
      const pages = await audiences.pagesOfJourneys(workspaceId, [journeyId], { first: 10 });
      expect(pages.get(journeyId)?.edges).toHaveLength(count);
    }
    expect(await audiences.cancel(test.foreignWorkspaceId, id)).toEqual({ kind: 'absent' });
    expect(await audiences.byIds(test.workspaceId, [id])).toMatchObject([{ state: 'running' }]);
  });

  it('show the first of their problems, and count all of them', async () => {
    const rows = Array.from({ length: MOST_PROBLEMS + 1 }, (_, place) => ({
      number: place + 1,
      problem: 'no',
    }));
    const { id } = await begin({ source: { kind: 'rows', rows } });
    const shown = await test.store.audiences.problemsOf(test.workspaceId, [id]);
    expect(shown.map(({ number }) => number)).toEqual(
      rows.slice(0, MOST_PROBLEMS).map(({ number }) => number),
    );
    expect(await test.store.audiences.problemCountsOf(test.workspaceId, [id])).toEqual([
      { runId: id, count: MOST_PROBLEMS + 1 },
    ]);
  });
});
