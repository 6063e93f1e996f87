import { Store } from '@sojourn/store';
import type { JourneyBuilder } from '@sojourn/testing';
import { tellChanges } from '../relay/tell-changes.js';
import { later, type Racer, type RaceRun } from './interleaving.test-helper.js';
import { raceBases, type Entered, type Path, type RaceBase } from './race-bases.test-helper.js';
import { openRaceCourse, type RaceCourse } from './race-course.test-helper.js';
import { expectOne, expectSound, outcomesOf, standingsOf, type Standing } from './standing.test-helper.js';
import { TroubledActs } from './troubled-acts.test-helper.js';
import { merges } from './works.test-helper.js';

/** What is wanted of an enrollment while things happen to it. */
interface Want {
  /** What has to be there before anything happens. */
  prepare?(entered: Entered): Promise<unknown>;
  /** Asks for it; it is acknowledged when this resolves. */
  ask(entered: Entered, racer: Racer): Promise<unknown>;
  /** Throws unless it was honored. Everybody rests by now; `path` is the way of who is not taken out. */
  check(entered: Entered, path: Path): Promise<void>;
}

/** A journey that is crossed with a want, and what happens there. */
interface Crossing {
  readonly on: string;
  readonly base: RaceBase;
  readonly journeyId: string;
}

// Fewer seeds may come upon one order only.
const ENOUGH = 20;
// Who begins so many turns of their own later is the last of all, mostly.
const A_FEW_TURNS = 32;

describe('races of pauses, stops, exits, moves and merges', () => {
  let course: RaceCourse;
  const troubled = new TroubledActs();

  beforeAll(async () => {
    course = await openRaceCourse(['run', 'again', 'event', 'intent'], troubled.behave);
  });
  afterAll(() => course.close());

  /** Nobody is disturbed but by who was quicker, and by an outage. */
  const expectCalm = ({ ends }: RaceRun) => {
    for (const end of Object.values(ends))
      if (end.status === 'rejected') expect(String(end.reason)).toMatch(/claimed-elsewhere|ECONNREFUSED/);
  };
  /** What is wanted came last in some runs, and not in others. */
  const expectBothOrders = (runs: readonly RaceRun[]) => {
    if (runs.length < ENOUGH) return;
    expect(new Set(runs.map(({ turns }) => turns.at(-1) === 'intent'))).toEqual(new Set([true, false]));
  };
  /** A run is whole, and whatever was claimed was handed over, and counted. */
  const expectWhole = (now: Standing) => {
    expectSound(now);
    const claims = now.messages.reduce((sum, { attempts }) => sum + attempts, 0);
    const key = `${now.enrollment.id}-mail-`;
    expect(course.sends.filter(({ idempotencyKey }) => idempotencyKey.startsWith(key))).toHaveLength(claims);
    return claims;
  };
  const expectGoneOn = (now: Standing, path: Path, { isInDoubt }: Pick<RaceBase, 'isInDoubt'> = {}) => {
    expect(expectWhole(now)).toBeLessThanOrEqual(isInDoubt === true ? 2 : 1);
    expect(now.enrollment).toMatchObject({ state: 'running', intent: null, held: false });
    for (const [node, outcome] of Object.entries(path))
      expect([node, outcomesOf(now, node)]).toEqual([node, [outcome]]);
  };
  const expectTakenOut = (now: Standing, path: Path) => {
    expectWhole(now);
    expect(now.enrollment).toMatchObject({ state: 'exited', intent: null });
    for (const [node, outcome] of Object.entries(path))
      expect([[], [null], [outcome]]).toContainEqual(outcomesOf(now, node));
  };
  const expectNoClaimAfter = ({ messages }: Standing, acknowledgedAt: number) => {
    expect(messages.filter(({ claimedAt }) => claimedAt.getTime() > acknowledgedAt)).toEqual([]);
  };

  async function standing(id: string): Promise<Standing> {
    const [found] = await standingsOf(course.scene, [id]);
    if (found === undefined) throw new Error('nobody entered');
    return found;
  }

  const rest = (journey: JourneyBuilder, days = 30) => journey.wait(`P${days}D`, 'rest').build();

  async function enter({ on, journeyId }: Crossing, seed: number): Promise<Entered> {
    const customer = `${on}-${seed}`;
    const inside = await standingsOf(course.scene, await course.enter(customer, on));
    const [own, ...others] = inside.toSorted(
      (a, b) => Number(b.enrollment.journeyId === journeyId) - Number(a.enrollment.journeyId === journeyId),
    );
    if (own === undefined) throw new Error('nobody entered');
    return { customer, seed, id: own.enrollment.id, beside: others.map(({ enrollment }) => enrollment.id) };
  }

  /** Has something wanted of an enrollment while things happen to it, once for each seed. */
  async function cross(on: string, name: string, wanted: (crossing: Crossing) => Want): Promise<void> {
    const base = raceBases[name]?.(on, { course, troubled });
    if (base === undefined) throw new Error(name);
    const publish = (title: string) => course.scene.publish(title, rest(base.journey), { events: [on] });
    const crossing = { on, base, journeyId: await publish(on) };
    if (base.isTwofold) await publish(`${on}, beside`);
    const want = wanted(crossing);
    const turns = base.turns ?? A_FEW_TURNS;
    let entered: Entered;
    const runs = await course.race(
      async (seed) => {
        entered = await enter(crossing, seed);
        await want.prepare?.(entered);
        const works = Object.entries(await base.begin(entered));
        const [before, after] = [Math.max(0, 1 - (seed % 5)), Math.max(0, (seed % 5) - 1) / 3];
        return course.run(seed, {
          ...Object.fromEntries(works.map(([racer, work]) => [racer, later(before * turns, work)])),
          intent: later(after * turns, (racer) => want.ask(entered, racer)),
        });
      },
      async (run) => {
        expectCalm(run);
        const path = await base.path(entered);
        await course.settle([entered.id, ...entered.beside]);
        await want.check(entered, path);
        for (const id of entered.beside) expectGoneOn(await standing(id), path);
      },
    );
    expectBothOrders(runs);
  }

  /** A version whose last wait is another one, with what is to become of the people inside. */
  const nextVersion = ({ on, base, journeyId }: Crossing, seed: number, inside: 'move' | 'exit') =>
    course.scene.versionOf(
      journeyId,
      rest(base.journey, 40 + (seed % 1_000)),
      { events: [on] },
      inside === 'move' ? { kind: 'move', mapping: {} } : { kind: 'exit' },
    );
  type Version = Awaited<ReturnType<typeof nextVersion>>;

  async function publish({ dataSource }: Racer, version: Version | undefined): Promise<string> {
    if (version === undefined) throw new Error('no version');
    const published = await new Store(dataSource).journeys.publish(course.scene.workspaceId, version);
    if (published.kind !== 'published') throw new Error(published.kind);
    return published.version.id;
  }

  describe.each(Object.keys(raceBases))('against %s', (name) => {
    it('a stop: once it is acknowledged nothing is claimed, and the customer is out with the reason', async () => {
      let acknowledgedAt = 0;
      await cross(`Stop ${name}`, name, () => ({
        async ask({ id }, { dataSource }) {
          await new Store(dataSource).enrollments.stop(course.scene.workspaceId, id, 'Asked');
          acknowledgedAt = await course.now();
        },
        async check({ id }, path) {
          const now = await standing(id);
          expectTakenOut(now, path);
          expect(now.enrollment.endReason).toBe('Asked');
          expectNoClaimAfter(now, acknowledgedAt);
        },
      }));
    });

    it('a pause: once it is acknowledged nothing is claimed, and all goes on after the resume', async () => {
      let acknowledgedAt = 0;
      await cross(`Pause ${name}`, name, ({ base, journeyId }) => ({
        async ask(_entered, { dataSource }) {
          await new Store(dataSource).journeys.pause(course.scene.workspaceId, journeyId);
          acknowledgedAt = await course.now();
        },
        async check({ id }, path) {
          expectNoClaimAfter(await standing(id), acknowledgedAt);
          await course.scene.store.journeys.resume(course.scene.workspaceId, journeyId);
          await course.settle([id]);
          expectGoneOn(await standing(id), path, base);
        },
      }));
    });

    it('an exit for another version: once it is acknowledged nothing is claimed, also before anybody is told', async () => {
      let [versionId, acknowledgedAt] = ['', 0];
      let version: Version;
      await cross(`Exit ${name}`, name, (crossing) => ({
        async prepare({ seed }) {
          version = await nextVersion(crossing, seed, 'exit');
        },
        async ask(_entered, racer) {
          versionId = await publish(racer, version);
          acknowledgedAt = await course.now();
        },
        async check({ id }, path) {
          const now = await standing(id);
          expectTakenOut(now, path);
          expect(now.enrollment.versionId).not.toBe(versionId);
          expectNoClaimAfter(now, acknowledgedAt);
        },
      }));
    });

    it('a move to another version: the customer is there in the end, and no message is sent twice', async () => {
      let versionId = '';
      let version: Version;
      await cross(`Move ${name}`, name, (crossing) => ({
        async prepare({ seed }) {
          version = await nextVersion(crossing, seed, 'move');
        },
        async ask(_entered, racer) {
          versionId = await publish(racer, version);
          await tellChanges({ dataSource: racer.dataSource, log: course.scene.desk.log });
        },
        async check({ id }, path) {
          const now = await standing(id);
          expectGoneOn(now, path, crossing.base);
          expect(now.enrollment.versionId).toBe(versionId);
        },
      }));
    });

    it('a merge: all goes on with the one customer that is left, and no message is sent twice', async () => {
      let names: readonly [survivor: string, former: string];
      await cross(`Merge ${name}`, name, ({ base }) => ({
        async prepare({ customer, seed }) {
          const former = `former-${customer}`;
          // Half of the customers are given up, half of them take the other in.
          names = seed % 2 === 0 ? [customer, former] : [former, customer];
          await course.scene.identify(former, {});
        },
        ask: (_entered, racer) => merges(course, names)(racer),
        async check({ id, beside }, path) {
          const [now, others] = [await standing(id), await standingsOf(course.scene, beside)];
          const owner = await expectOne(course.scene, names, [now, ...others]);
          expectGoneOn(now, path, base);
          for (const { customerId } of now.messages) expect(customerId).toBe(owner);
        },
      }));
    });
  });
});
