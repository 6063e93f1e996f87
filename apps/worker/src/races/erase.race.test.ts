import { fillPage, rows, Store } from '@sojourn/store';
import { aJourney } from '@sojourn/testing';
import { advance } from '../durable-run/advance.js';
import { eraseCustomers } from '../erasing/erase-customers.js';
import type { RaceRun } from './interleaving.test-helper.js';
import { identify, openRaceCourse, relay, type RaceCourse } from './race-course.test-helper.js';
import { acts, advances, happens, merges, type Work } from './works.test-helper.js';

/** A customer to be erased: by what they are known, and who they are. */
interface Erased {
  readonly word: string;
  readonly id: string;
}

describe('races of erasures', () => {
  let course: RaceCourse;
  let acknowledgedAt: number;

  beforeAll(async () => {
    course = await openRaceCourse(['run', 'event', 'erase', 'again']);
  });
  afterAll(() => course.close());

  /** No other word of a race has this one in it. */
  const wordOf = (on: string, seed: number) => `${on}-${seed}!`;
  const idOf = async (userId: string) =>
    (await course.scene.store.customers.byUserId(course.scene.workspaceId, userId))?.id ?? '';
  const runsOf = async (customerId: string) => {
    const found = await rows<{ id: string }>(
      course.scene.desk.dataSource,
      `SELECT enrollment.id FROM enrollment JOIN customer ON customer.id = $1
        WHERE customer_id IN ($1, merged_into) ORDER BY 1`,
      [customerId],
    );
    return found.map(({ id }) => id);
  };
  const erases =
    ({ id }: Erased): Work =>
    async ({ dataSource }) => {
      const erased = await new Store(dataSource).erasures.request(course.scene.workspaceId, id, null);
      expect(erased).toMatchObject({ kind: 'erased' });
      acknowledgedAt = await course.now();
    };

  /** Nobody is disturbed but by who was quicker; a deadlock would be an error. */
  const expectCalm = ({ ends }: RaceRun) => {
    for (const end of Object.values(ends))
      if (end.status === 'rejected') expect(end.reason).toMatchObject({ code: 'claimed-elsewhere' });
  };
  /** In which tables a word stands anywhere. */
  async function tablesWith(word: string): Promise<readonly string[]> {
    const { dataSource } = course.scene.desk;
    const tables = await rows<{ name: string }>(
      dataSource,
      `SELECT relname AS name FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const sql = `SELECT 1 FROM ${name} AS each WHERE strpos(each::text, $1) > 0 LIMIT 1`;
      if ((await rows(dataSource, sql, [word])).length > 0) found.push(name);
    }
    return found;
  }
  /** Whoever was erased has no run, nothing was claimed for them since, and nothing of theirs is left anywhere. */
  async function expectGone({ word, id }: Erased) {
    const { desk } = course.scene;
    const runs = await runsOf(id);
    await course.settle(runs);
    const claimed = await rows<{ at: number }>(
      desk.dataSource,
      `SELECT (extract(epoch FROM claimed_at) * 1000)::float8 AS at FROM message WHERE enrollment_id = ANY($1)`,
      [runs],
    );
    expect(claimed.filter(({ at }) => at > acknowledgedAt)).toEqual([]);
    expect(
      course.sends.filter(({ idempotencyKey }) => runs.some((run) => idempotencyKey.startsWith(run))),
    ).toHaveLength(claimed.length);
    await eraseCustomers(desk, undefined, 3);
    const states = await rows<{ state: string }>(
      desk.dataSource,
      `SELECT DISTINCT state FROM enrollment WHERE id = ANY($1) AND state NOT IN ('exited', 'finished')`,
      [runs],
    );
    expect([states, await rows(desk.dataSource, `SELECT FROM erasure WHERE finished_at IS NULL`)]).toEqual([
      [],
      [],
    ]);
    expect(await tablesWith(word)).toEqual([]);
    for (const table of [
      'event',
      'outbox',
      'message',
      'decision',
      'consent',
      'segment_member',
      'segment_due',
    ])
      expect([
        table,
        await rows(desk.dataSource, `SELECT FROM ${table} WHERE customer_id = $1`, [id]),
      ]).toEqual([table, []]);
  }

  it('a send, an event and another erasure: nothing is claimed from the acknowledgement on', async () => {
    const on = 'Sends';
    await course.scene.publish(on, aJourney().on(on).always().sendEmail('mail').wait('P30D', 'rest').build());
    let erased: Erased = { word: '', id: '' };
    await course.race(
      async (seed) => {
        const word = wordOf(on, seed);
        const [run = ''] = await course.enter(word, on);
        erased = { word, id: await idOf(word) };
        const { seq } = await advance(course.scene.desk, run, null);
        return course.run(seed, {
          run: acts(course, run, seq),
          event: happens(course, word, on),
          erase: erases(erased),
          again: erases(erased),
        });
      },
      async (run) => {
        expectCalm(run);
        await expectGone(erased);
        const erasures = await rows(
          course.scene.desk.dataSource,
          `SELECT FROM erasure WHERE customer_id = $1`,
          [erased.id],
        );
        expect(erasures).toHaveLength(1);
      },
    );
  });

  it('the event that a run waits for, and the end of the wait', async () => {
    const on = 'Waits';
    const config = { awaited: [{ id: 'came', event: 'Came' }], limit: 'P3D', since: 'since-entry' };
    const wait = { type: 'wait-for-event', version: 1, config };
    await course.scene.publish(on, aJourney().on(on).node('wait', wait, 'came').sendEmail('mail').build(), {
      events: [on],
    });
    let erased: Erased = { word: '', id: '' };
    await course.race(
      async (seed) => {
        const word = wordOf(on, seed);
        const [run = ''] = await course.enter(word, on);
        erased = { word, id: await idOf(word) };
        await course.scene.run(run);
        await course.dueIn(run, (seed % 4) * 20);
        return course.run(seed, {
          run: advances(course, run),
          event: happens(course, word, 'Came'),
          erase: erases(erased),
        });
      },
      async (run) => {
        expectCalm(run);
        await expectGone(erased);
      },
    );
  });

  it('two relays that let them in', async () => {
    const on = 'Enters';
    await course.scene.publish(on, aJourney().on(on).always().sendEmail('mail').wait('P30D', 'rest').build());
    let erased: Erased = { word: '', id: '' };
    await course.race(
      async (seed) => {
        const word = wordOf(on, seed);
        await course.scene.identify(word, { email: `${word}@example.com` });
        await course.scene.track(word, on);
        erased = { word, id: await idOf(word) };
        return course.run(seed, {
          run: (racer) => relay(course, racer),
          event: happens(course, word, on),
          erase: erases(erased),
        });
      },
      async (run) => {
        expectCalm(run);
        await expectGone(erased);
      },
    );
  });

  it('a merge with somebody else, either way round: both are gone, or the other has nothing of theirs', async () => {
    const on = 'Merges';
    await course.scene.publish(on, aJourney().on(on).once().sendEmail('mail').wait('P30D', 'rest').build());
    let erased: Erased = { word: '', id: '' };
    await course.race(
      async (seed) => {
        const word = wordOf(on, seed);
        const other = wordOf(`${on}-other`, seed);
        await course.scene.identify(other, {});
        const [run = ''] = await course.enter(word, on);
        erased = { word, id: await idOf(word) };
        const names = seed % 2 === 0 ? ([word, other] as const) : ([other, word] as const);
        return course.run(seed, {
          run: advances(course, run),
          event: merges(course, names),
          erase: erases(erased),
          again: happens(course, other, on),
        });
      },
      async (run) => {
        expectCalm(run);
        await expectGone(erased);
      },
    );
  });

  it('the filling of a segment, and what is learned of them', async () => {
    const on = 'Fills';
    let erased: Erased = { word: '', id: '' };
    await course.race(
      async (seed) => {
        const word = wordOf(on, seed);
        await course.scene.identify(word, { email: `${word}@example.com` });
        erased = { word, id: await idOf(word) };
        const saved = await course.scene.store.segments.create(course.scene.workspaceId, {
          key: `everybody-${seed}`,
          name: 'Everybody',
          condition: { combinator: 'and', rules: [] },
          userId: null,
        });
        if (saved.kind !== 'saved') throw new Error(saved.kind);
        return course.run(seed, {
          run: async ({ dataSource }) => {
            for (let isOver = false; !isOver;)
              ({ isOver } = await fillPage(dataSource, saved.segment.id, 50));
          },
          event: async (racer) => {
            await identify(course, racer, word, { city: 'Ulm' });
            await relay(course, racer);
          },
          erase: erases(erased),
        });
      },
      async (run) => {
        expectCalm(run);
        await expectGone(erased);
      },
    );
  });
});
