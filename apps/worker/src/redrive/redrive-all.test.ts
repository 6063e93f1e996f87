import { rows, workspaceId } from '@sojourn/store';
import { aJourney } from '@sojourn/testing';
import { randomUUID } from 'node:crypto';
import type { Poison } from '../testing/poison.test-helper.js';
import { poisonIn } from '../testing/poison.test-helper.js';
import type { Scene } from '../testing/scene.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';
import { startProcess } from '../testing/started-process.test-helper.js';
import type { RedriveOptions } from './read-redrive-options.js';
import { redriveAll } from './redrive-all.js';

const NOTHING = 'There is nothing to redrive: no such event is set aside.';
const everything: RedriveOptions = { workspaceId: null, before: null, isDryRun: false };

describe('the redrive by hand', () => {
  let scene: Scene;
  let poison: Poison;

  beforeEach(async () => {
    scene = await openScene();
    poison = poisonIn(scene);
    await scene.publish('Thanks', aJourney().wait('P1D').build());
    await poison.refuse('INSERT', 'enrollment');
    for (const user of ['ada', 'eve', 'bob']) await scene.track(user, 'Order Completed');
    await poison.relayInVain();
    await poison.mend();
  });
  afterEach(() => scene.close());

  async function redrive(options: Partial<RedriveOptions> = {}) {
    const said: string[] = [];
    let [rung, pauses] = [0, 0];
    await redriveAll(
      {
        dataSource: scene.desk.dataSource,
        atOnce: 2,
        say: (words) => said.push(words),
        ring: () => (rung += 1),
        pause: () => Promise.resolve(void (pauses += 1)),
      },
      { ...everything, ...options },
    );
    return { said, rung, pauses };
  }
  const left = () => scene.store.setAside.count(scene.workspaceId);

  it('goes page by page, rings the relay for each, and says how far it is', async () => {
    expect(await redrive()).toEqual({
      said: [
        '2 of 3 events redriven.',
        '3 of 3 events redriven.',
        '3 events redriven: a running worker relays them.',
      ],
      rung: 2,
      pauses: 2,
    });
    expect(await left()).toBe(0);
    await scene.relay();
    expect(await scene.enrollments()).toHaveLength(3);
    expect(await redrive()).toEqual({ said: [NOTHING], rung: 0, pauses: 0 });
  });

  it('changes nothing when it is only to look', async () => {
    expect(await redrive({ isDryRun: true })).toEqual({
      said: [`Workspace ${scene.workspaceId}: 3 events.`, '3 events would be redriven. Nothing was changed.'],
      rung: 0,
      pauses: 0,
    });
    expect(await left()).toBe(3);
  });

  it('leaves other workspaces alone, and what was set aside later, and says what is left', async () => {
    expect((await redrive({ workspaceId: workspaceId(randomUUID()) })).said).toEqual([NOTHING]);
    await scene.desk.dataSource.query(
      `UPDATE outbox SET set_aside_at = set_aside_at - interval '1 hour' WHERE seq = (SELECT min(seq) FROM outbox)`,
    );
    const before = new Date(Date.now() - 60_000);
    expect((await redrive({ workspaceId: scene.workspaceId, before })).said).toEqual([
      '1 of 1 event redriven.',
      '1 event redriven: a running worker relays it.',
      '2 events set aside now: left out, or set aside meanwhile.',
    ]);
    expect(await left()).toBe(2);
  });

  describe('as a command', () => {
    async function run(...args: readonly string[]) {
      const { exited, lines } = startProcess('redrive', { DATABASE_URL: scene.databaseUrl }, args);
      return { code: await exited, said: lines.map(({ msg }) => msg) };
    }

    it('redrives and ends', async () => {
      expect(await run('--workspace', scene.workspaceId)).toEqual({
        code: 0,
        said: ['3 of 3 events redriven.', '3 events redriven: a running worker relays them.'],
      });
      const aside = await rows(scene.desk.dataSource, `SELECT FROM outbox WHERE set_aside_at IS NOT NULL`);
      expect(aside).toEqual([]);
    });

    it('ends with 2 when it is asked for what makes no sense', async () => {
      for (const args of [['--workspace', randomUUID()], ['--before', 'yesterday'], ['--everything']])
        expect(await run(...args)).toEqual({ code: 2, said: [] });
      expect(await left()).toBe(3);
    });
  });
});
