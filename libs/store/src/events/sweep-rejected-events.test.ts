import { rows } from '../database/rows.js';
import { newId } from '../id.js';
import { openTestStore, type TestStore } from '../testing/test-store.test-helper.js';
import { REJECTED_EVENT_DAYS, sweepRejectedEvents } from './sweep-rejected-events.js';

describe('what was refused', () => {
  let test: TestStore;

  beforeAll(async () => {
    test = await openTestStore();
  });
  afterAll(() => test.close());

  const refuse = (workspaceId: string, code: string, daysAgo = 0) =>
    test.dataSource.query(
      `INSERT INTO rejected_event (id, workspace_id, endpoint, code, reason, payload, received_at)
       VALUES ($1, $2, '/v1/track', $3, 'no', '{}', now() - make_interval(days => $4))`,
      [newId(), workspaceId, code, daysAgo],
    );
  const kept = async (workspaceId: string) => {
    const found = await rows<{ readonly code: string }>(
      test.dataSource,
      `SELECT code FROM rejected_event WHERE workspace_id = $1 ORDER BY id`,
      [workspaceId],
    );
    return found.map(({ code }) => code);
  };

  it('is forgotten after its time, and where there is too much of it', async () => {
    await refuse(test.workspaceId, 'old', REJECTED_EVENT_DAYS + 1);
    for (const code of ['first', 'second', 'third']) await refuse(test.workspaceId, code);
    await refuse(test.foreignWorkspaceId, 'of others', REJECTED_EVENT_DAYS - 1);
    await sweepRejectedEvents(test.dataSource);
    expect(await kept(test.workspaceId)).toEqual(['first', 'second', 'third']);
    await sweepRejectedEvents(test.dataSource, 2);
    expect(await kept(test.workspaceId)).toEqual(['second', 'third']);
    expect(await kept(test.foreignWorkspaceId)).toEqual(['of others']);
  });
});
