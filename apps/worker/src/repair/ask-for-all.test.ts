import { standingOf } from '@sojourn/store';
import { aJourney } from '@sojourn/testing';
import { audiencesIn } from '../testing/audience-scene.test-helper.js';
import type { Scene } from '../testing/scene.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';
import { askForAll } from './ask-for-all.js';

describe('the repair by hand', () => {
  let scene: Scene;

  beforeEach(async () => {
    scene = await openScene();
    await standingOf(scene.desk.dataSource, scene.desk.server);
  });
  afterEach(() => scene.close());

  async function repair(): Promise<readonly string[]> {
    const said: string[] = [];
    await askForAll({
      dataSource: scene.desk.dataSource,
      atOnce: 2,
      say: (words) => said.push(words),
      pause: () => Promise.resolve(),
    });
    return said;
  }

  it('says that there is nothing when there is nothing', async () => {
    expect(await repair()).toEqual([
      'Nothing is to be repaired.',
      'All of it is asked for. Now:\nNothing is to be repaired.',
    ]);
  });

  it('asks for runs page by page, and says what there was and what is left', async () => {
    await scene.publish('Later', aJourney().wait('P2D').build());
    for (const user of ['ada', 'eve', 'bob']) await scene.track(user, 'Order Completed');
    await scene.relay();
    await scene.desk.dataSource.query(
      `UPDATE enrollment SET woken_no = wake_no, overdue_at = now() - interval '1 minute'`,
    );
    expect(await repair()).toEqual([
      '3 runs are past their moments: they are nudged.',
      '2 runs are looked after.',
      '1 runs are looked after.',
      'All of it is asked for. Now:\n3 nudges are to go out, by a running worker.',
    ]);
  });

  it('has audience runs and calendars looked after too, whatever Temporal knows', async () => {
    const { dataSource } = scene.desk;
    const audiences = audiencesIn(scene);
    await audiences.gather('list', 'guests', 1);
    const journeyId = await scene.publish('Mailing', aJourney().trigger('manual', {}).wait('P2D').build());
    await audiences.begin({ journeyId, kind: 'manual', source: { kind: 'list', key: 'guests' } });
    await dataSource.query(`UPDATE audience_run SET woken_no = wake_no`);
    await dataSource.query(
      `INSERT INTO journey_calendar (journey_id, workspace_id, wake_no, woken_no) VALUES ($1, $2, 1, 1)`,
      [journeyId, scene.workspaceId],
    );
    const [before, after] = await repair();
    expect(before).toBe('Nothing is to be repaired.');
    expect(after).toBe(
      'All of it is asked for. Now:\n' +
        '1 audience run is to be looked after, by a running worker.\n' +
        '1 calendar is to be brought up to date, by a running worker.',
    );
  });
});
