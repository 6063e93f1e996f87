import type { EnrollmentEntity } from '@sojourn/store';
import { CustomerEntity } from '@sojourn/store';
import { readBuild } from '../src/temporal/build.js';
import { eventually } from '../src/testing/eventually.test-helper.js';
import { offerAfter, quarterPeople } from '../src/testing/quarter.test-helper.js';
import { replay } from '../src/testing/replay.test-helper.js';
import type { Scene } from '../src/testing/scene.test-helper.js';
import type { LongRuns } from './long-runs.test-helper.js';
import { openLongRuns } from './long-runs.test-helper.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

describe('runs that wait for ninety days, over two deployments and the changes of the clocks', () => {
  let runs: LongRuns;
  let told: readonly Awaited<ReturnType<typeof tell>>[];

  // In the year to come: Temporal's clock only goes ahead. From then on Berlin and New York lose an hour in March, Sydney
  // gains one in April, and Kolkata keeps its clocks.
  const ENTRY = Date.UTC(new Date().getUTCFullYear() + 1, 0, 12, 9);

  beforeAll(async () => {
    runs = await openLongRuns(ENTRY);
    const { scene } = runs;
    const subjectOf = new Map<string, string>();
    await runs.deploy();
    const stays = await scene.publish('Stays', offerAfter(90, 'As it was'));
    const moves = await scene.publish('Moves', offerAfter(90, 'As it was'));
    for (const [userId, timezone] of Object.entries(quarterPeople)) await order(scene, userId, timezone);
    await entered(6);

    await runs.passUntil(ENTRY + 33 * DAY_MS);
    await runs.deploy();
    const second = await scene.republish(stays, offerAfter(30, 'For newcomers'), { kind: 'finish' });
    subjectOf.set(second.version.id, 'For newcomers');
    await order(scene, 'nora', 'America/New_York');
    await entered(8);

    await runs.passUntil(ENTRY + 77 * DAY_MS);
    await runs.deploy();
    const third = await scene.republish(moves, offerAfter(100, 'The new one'), { kind: 'move', mapping: {} });
    subjectOf.set(third.version.id, 'The new one');
    await eventually('four to be moved', async () => {
      const moved = (await scene.enrollments()).filter(({ versionId }) => versionId === third.version.id);
      return moved.length === 4 || null;
    });

    await runs.passUntil(ENTRY + 150 * DAY_MS);
    const enrollments = await scene.enrollments();
    await Promise.all(enrollments.map(runs.closed));
    const nameOf = await names(scene);
    told = await Promise.all(enrollments.map((each) => tell(each, nameOf, subjectOf)));
  });
  afterAll(() => runs.close());

  async function order(scene: Scene, userId: string, timezone: string) {
    await scene.identify(userId, { email: `${userId}@example.com`, timezone });
    await scene.track(userId, 'Order Completed');
  }

  const entered = (count: number) =>
    eventually(`${count} enrollments`, async () => {
      return (await runs.scene.enrollments()).length === count || null;
    });

  async function names(scene: Scene): Promise<ReadonlyMap<string, string>> {
    const customers = await scene.desk.dataSource.getRepository(CustomerEntity).find();
    return new Map(customers.map(({ id, attributes }) => [id, String(attributes['email'])]));
  }

  /** What there is to say of an enrollment: whose it is and what its version sends, its path, and its run's history. */
  async function tell(
    enrollment: EnrollmentEntity,
    nameOf: ReadonlyMap<string, string>,
    subjectOf: ReadonlyMap<string, string>,
  ) {
    const subject = subjectOf.get(enrollment.versionId) ?? 'As it was';
    return {
      name: `${subject}: ${nameOf.get(enrollment.customerId) ?? ''}`,
      isMoved: subject === 'The new one',
      enrollment,
      path: await runs.scene.path(enrollment.id),
      history: await runs.historyOf(enrollment),
    };
  }

  it('end in the version each of them should, and nobody is missing or there twice', () => {
    expect(told.map(({ name, enrollment }) => `${name}, ${enrollment.state}`).sort()).toEqual([
      'As it was: ada@example.com, finished',
      'As it was: kiran@example.com, finished',
      'As it was: sid@example.com, finished',
      'For newcomers: nora@example.com, finished',
      'The new one: ada@example.com, finished',
      'The new one: kiran@example.com, finished',
      'The new one: nora@example.com, finished',
      'The new one: sid@example.com, finished',
    ]);
  });

  it('end at the same time of day where the customer lives, within a minute and never early', () => {
    const begunAt = new Map(
      told.map(({ name, path }) => [
        name,
        path.find(({ nodeId }) => nodeId === 'quarter')?.enteredAt.getTime(),
      ]),
    );
    const offers = runs.smtp.mails
      .filter(({ subject }) => subject !== 'Welcome')
      .map(({ to, subject, arrivedAt }) => ({
        name: `${subject}: ${to}`,
        after: arrivedAt - (begunAt.get(`${subject}: ${to}`) ?? NaN),
      }));
    expect(
      offers.map(({ name, after }) => `${name}, ${Math.floor(after / HOUR_MS)} hours later`).sort(),
    ).toEqual([
      `As it was: ada@example.com, ${90 * 24 - 1} hours later`,
      `As it was: kiran@example.com, ${90 * 24} hours later`,
      `As it was: sid@example.com, ${90 * 24 + 1} hours later`,
      `For newcomers: nora@example.com, ${30 * 24 - 1} hours later`,
      `The new one: ada@example.com, ${100 * 24 - 1} hours later`,
      `The new one: kiran@example.com, ${100 * 24} hours later`,
      `The new one: nora@example.com, ${100 * 24 - 1} hours later`,
      `The new one: sid@example.com, ${100 * 24 + 1} hours later`,
    ]);
    // What passes beyond the hour is real time, in which the mail is made.
    expect(offers.filter(({ after }) => after % HOUR_MS >= MINUTE_MS)).toEqual([]);
  });

  it('hand every mail over once, at the first try', async () => {
    const welcomes = runs.smtp.mails.filter(({ subject }) => subject === 'Welcome');
    expect(welcomes.map(({ to }) => to).sort()).toEqual(
      ['ada', 'ada', 'kiran', 'kiran', 'nora', 'nora', 'sid', 'sid'].map((name) => `${name}@example.com`),
    );
    expect(new Set(runs.smtp.mails.map(({ messageId }) => messageId)).size).toBe(16);
    expect((await runs.scene.messages()).map(({ state, attempts }) => `${state} ${attempts}`)).toEqual(
      Array.from({ length: 16 }, () => 'accepted 1'),
    );
  });

  it('leave a path without gaps or repeats', () => {
    const waits = (isMoved: boolean) => (isMoved ? ['quarter', 'quarter'] : ['quarter']);
    expect(told.map(({ name, path }) => ({ name, nodes: path.map(({ nodeId }) => nodeId) }))).toEqual(
      told.map(({ name, isMoved }) => ({ name, nodes: ['welcome', ...waits(isMoved), 'offer'] })),
    );
    const left = told.map(({ path }) => path.slice(0, -1).map(({ leftAt }) => leftAt));
    expect(told.map(({ path }) => path.slice(1).map(({ enteredAt }) => enteredAt))).toEqual(left);
  });

  it('cost 14 events, however long the wait is, and 7 more for being moved', () => {
    const task = ['WORKFLOW_TASK_SCHEDULED', 'WORKFLOW_TASK_STARTED', 'WORKFLOW_TASK_COMPLETED'];
    const begin = [
      'WORKFLOW_EXECUTION_STARTED',
      ...task,
      'MARKER_RECORDED',
      'MARKER_RECORDED',
      'TIMER_STARTED',
    ];
    const move = [
      'WORKFLOW_EXECUTION_SIGNALED',
      ...task,
      'TIMER_CANCELED',
      'MARKER_RECORDED',
      'TIMER_STARTED',
    ];
    const end = [
      'TIMER_FIRED',
      ...task,
      'MARKER_RECORDED',
      'MARKER_RECORDED',
      'WORKFLOW_EXECUTION_COMPLETED',
    ];
    const typeOf = ({ eventType }: Readonly<Record<string, unknown>>) =>
      String(eventType).replace('EVENT_TYPE_', '');
    expect(told.map(({ name, history }) => ({ name, events: history.events.map(typeOf) }))).toEqual(
      told.map(({ name, isMoved }) => ({ name, events: [...begin, ...(isMoved ? move : []), ...end] })),
    );
  });

  it('are understood by this build, from their beginning to their end', async () => {
    const { codePath } = await readBuild();
    const histories = Object.fromEntries(told.map(({ name, history }) => [name, history]));
    const replayed = await replay({ codePath }, new Map([['long', histories]]));
    expect(replayed).toHaveLength(8);
    expect(replayed.filter(({ error }) => error !== undefined)).toEqual([]);
  });

  it('were carried by three workers, one after the other, none of which had anything to mend', async () => {
    expect(runs.workers).toHaveLength(3);
    const ended = await Promise.all(runs.workers.slice(0, -1).map(({ exited }) => exited));
    expect(ended).toEqual([0, 0]);
    const INFO = 30;
    expect(runs.workers.flatMap(({ lines }) => lines.filter(({ level }) => Number(level) > INFO))).toEqual(
      [],
    );
  });
});
