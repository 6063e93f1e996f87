import { aJourney } from '@sojourn/testing';
import { advance } from '../durable-run/advance.js';
import { later, type RaceRun } from './interleaving.test-helper.js';
import { openRaceCourse, type RaceCourse } from './race-course.test-helper.js';
import { expectSound, outcomesOf, standingsOf, storedEvents } from './standing.test-helper.js';
import { mailKeyOf, TroubledActs, type AtTheMail } from './troubled-acts.test-helper.js';
import { acts, happens } from './works.test-helper.js';

describe('races about a send', () => {
  let course: RaceCourse;
  const troubled = new TroubledActs();

  beforeAll(async () => {
    course = await openRaceCourse(['run', 'again', 'event', 'other'], troubled.behave);
  });
  afterAll(() => course.close());

  const sentTo = (id: string) =>
    course.sends.filter(({ idempotencyKey }) => idempotencyKey === mailKeyOf(id)).length;
  const endOf = (run: RaceRun, name: string) => {
    const end = run.ends[name];
    if (end === undefined) throw new Error(`${name} did not run`);
    return end;
  };

  /** Somebody who is to get a mail: the enrollment, and the number of its directive. */
  async function atTheMail(on: string, customer: string): Promise<AtTheMail> {
    const [id = ''] = await course.enter(customer, on);
    const directive = await advance(course.scene.desk, id, null);
    if (directive.kind !== 'act') throw new Error(`at ${directive.kind}`);
    return { id, seq: directive.seq };
  }

  it('a goal against a send: it is made only if it was claimed before the goal was received, and the next is not', async () => {
    const graph = aJourney()
      .on('Goal')
      .goal('bought', { event: 'Bought' })
      .sendEmail('mail')
      .sendEmail('second')
      .build();
    await course.scene.publish('Goal', graph, { events: ['Goal'] });
    let id = '';
    const seen = new Set<number>();
    await course.race(
      async (seed) => {
        const customer = `goal-${seed}`;
        const at = await atTheMail('Goal', customer);
        id = at.id;
        return course.run(seed, {
          run: later((seed % 4) * 4, acts(course, id, at.seq)),
          event: happens(course, customer, 'Bought'),
        });
      },
      async (run, seed) => {
        for (const name of ['run', 'event']) expect(endOf(run, name).status).toBe('fulfilled');
        await course.settle([id]);
        const [standing] = await standingsOf(course.scene, [id]);
        const [bought] = await storedEvents(course.scene, `goal-${seed}`, 'Bought');
        if (standing === undefined || bought === undefined) throw new Error('nothing happened');
        expectSound(standing);
        expect(standing.enrollment).toMatchObject({
          state: 'exited',
          endReason: 'Reached the goal “bought”',
        });
        // Whoever had left the first mail before the goal was received stood at the second, and got no further.
        for (const { nodeId, enteredAt, outcome } of standing.visits.slice(1)) {
          expect([nodeId, outcome]).toEqual(['second', null]);
          expect(enteredAt.getTime()).toBeLessThanOrEqual(bought.receivedAt);
        }
        expect(standing.messages.filter(({ nodeId }) => nodeId !== 'mail')).toEqual([]);
        const [message] = standing.messages;
        seen.add(sentTo(id));
        expect(sentTo(id)).toBe(message === undefined ? 0 : 1);
        if (message !== undefined) expect(message.claimedAt.getTime()).toBeLessThanOrEqual(bought.receivedAt);
      },
    );
    expect(seen).toEqual(new Set([0, 1]));
  });

  it('an act that runs twice at once: it is sent once', async () => {
    await course.scene.publish('Twice', aJourney().on('Twice').sendEmail('mail').build(), {
      events: ['Twice'],
    });
    let id = '';
    await course.race(
      async (seed) => {
        const at = await atTheMail('Twice', `twice-${seed}`);
        id = at.id;
        return course.run(seed, {
          run: acts(course, id, at.seq),
          again: acts(course, id, at.seq),
          other: acts(course, id, at.seq),
        });
      },
      async (run) => {
        const refused = Object.values(run.ends).filter(({ status }) => status === 'rejected');
        expect(refused).toMatchObject(refused.map(() => ({ reason: { code: 'claimed-elsewhere' } })));
        const [standing] = await standingsOf(course.scene, [id]);
        if (standing === undefined) throw new Error('nobody entered');
        expectSound(standing);
        expect(sentTo(id)).toBe(1);
        expect(standing.messages).toMatchObject([{ state: 'accepted', attempts: 1 }]);
        expect(outcomesOf(standing, 'mail')).toEqual(['sent']);
      },
    );
  });

  it('a hung act beside its fallback: a doubt is sent again under the same key and seen, and one outcome counts', async () => {
    await course.scene.publish('Hung', aJourney().on('Hung').sendEmail('mail').wait('P1D', 'rest').build(), {
      events: ['Hung'],
    });
    let id = '';
    await course.race(
      async (seed) => {
        const at = await atTheMail('Hung', `hung-${seed}`);
        id = at.id;
        const isLost = seed % 2 === 0;
        return course.run(seed, {
          run: troubled.hung(course, at, 12),
          // The process is held to be dead: its lease has run out.
          other: async ({ dataSource }) => {
            if (isLost)
              await dataSource.query(
                `UPDATE message SET lease_until = clock_timestamp() WHERE enrollment_id = $1 AND state = 'claimed'`,
                [id],
              );
          },
          again: acts(course, id, at.seq),
        });
      },
      async (run) => {
        for (const end of Object.values(run.ends))
          if (end.status === 'rejected') expect(end.reason).toMatchObject({ code: 'claimed-elsewhere' });
        await course.settle([id]);
        const [standing] = await standingsOf(course.scene, [id]);
        if (standing === undefined) throw new Error('nobody entered');
        expectSound(standing);
        expect(outcomesOf(standing, 'mail')).toEqual(['sent']);
        const [message] = standing.messages;
        expect(message).toMatchObject({ state: 'accepted', attempts: sentTo(id) });
        expect(sentTo(id)).toBeLessThanOrEqual(2);
        expect(message?.reason?.includes('without an answer') ?? false).toBe(sentTo(id) === 2);
      },
    );
  });

  it('an accept followed by an outage of the database: the answer is recorded by the next try, and nothing is sent again', async () => {
    await course.scene.publish('Outage', aJourney().on('Outage').sendEmail('mail').build(), {
      events: ['Outage'],
    });
    let id = '';
    await course.race(
      async (seed) => {
        const at = await atTheMail('Outage', `outage-${seed}`);
        id = at.id;
        return course.run(seed, {
          run: troubled.cutOff(course, at, seed),
          again: acts(course, id, at.seq),
        });
      },
      async (run) => {
        // Whoever came second is told to try again; an outage that begins before the claim is one, too.
        for (const end of Object.values(run.ends))
          if (end.status === 'rejected') expect(String(end.reason)).toMatch(/claimed-elsewhere|ECONNREFUSED/);
        await course.settle([id]);
        const [standing] = await standingsOf(course.scene, [id]);
        if (standing === undefined) throw new Error('nobody entered');
        expectSound(standing);
        expect(sentTo(id)).toBe(1);
        expect(standing.messages).toMatchObject([{ state: 'accepted', outcome: 'sent' }]);
        expect(outcomesOf(standing, 'mail')).toEqual(['sent']);
      },
    );
  });
});
