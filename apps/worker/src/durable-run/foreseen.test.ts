import { factsForeseen, foresee, type Foreseen } from '@sojourn/engine';
import type { Journey } from '@sojourn/journey';
import type { EnrollmentEntity, NodeMapping } from '@sojourn/store';
import { aJourney, type JourneyBuilder } from '@sojourn/testing';
import { recordedSends } from '../testing/recorded-sends.test-helper.js';
import type { Scene } from '../testing/scene.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';
import { advance } from './advance.js';

interface Case {
  readonly from: JourneyBuilder;
  readonly to: JourneyBuilder;
  readonly mapping?: NodeMapping;
  /** A version they were asked to move to before, and have not yet. */
  readonly between?: Pick<Case, 'to' | 'mapping'>;
  /** Events that the customer does between entering and moving. */
  readonly then?: readonly string[];
  /** Where the customer is left before the move: without a first step, or with a message in a provider's hands. */
  readonly left?: 'entered' | 'busy';
  readonly becomes: Partial<Foreseen>;
}

const answerTo = (event: string) => ({
  type: 'wait-for-event',
  version: 1,
  config: { awaited: [{ id: 'answer', event }], limit: 'P3D', since: 'from-now' },
});
const did = (event: string) => ({
  combinator: 'and',
  rules: [{ field: 'did', operator: 'atLeast', value: { event, count: 1 } }],
});
const threeDays = aJourney().wait('P3D').sendEmail('later');
const pausing = (duration: string) => aJourney().wait(duration, 'pause').sendEmail('later');

const cases: Readonly<Record<string, Case>> = {
  'wait on': {
    from: threeDays,
    to: aJourney().wait('P3D').sendEmail('other'),
    becomes: { kind: 'waits', since: 'stays' },
  },
  'wait longer': {
    from: threeDays,
    to: aJourney().wait('P5D').sendEmail('later'),
    becomes: { kind: 'waits', since: 'counts' },
  },
  'go on at once': {
    from: threeDays,
    to: aJourney().wait('PT1H').sendEmail('later'),
    becomes: { kind: 'acts', node: 'later', isUnderWay: false },
  },
  'go on to another wait': {
    from: threeDays,
    to: aJourney().wait('PT1H').wait('P1D', 'more'),
    becomes: { kind: 'waits', node: 'more', since: 'now' },
  },
  'reach the end': {
    from: threeDays,
    to: aJourney().wait('PT1H'),
    becomes: { kind: 'ends' },
  },
  'meet an exit': {
    from: threeDays,
    to: threeDays.exitWhen('known', did('Order Placed'), 'Has ordered'),
    then: ['Order Placed'],
    becomes: { kind: 'leaves', reason: 'Has ordered' },
  },
  'choose by what happened': {
    from: threeDays,
    to: aJourney()
      .wait('PT1H')
      .branch({ known: { when: did('Order Placed'), then: (way) => way.sendEmail('known') } })
      .sendEmail('stranger'),
    then: ['Order Placed'],
    becomes: { kind: 'acts', node: 'known' },
  },
  'have been answered already': {
    from: aJourney().node('wait', answerTo('Review Written'), 'answer').sendEmail('thanks'),
    to: aJourney().node('wait', answerTo('Survey Answered'), 'answer').sendEmail('thanks'),
    then: ['Survey Answered'],
    becomes: { kind: 'acts', node: 'thanks' },
  },
  'go where the mapping says': {
    from: threeDays,
    to: pausing('P2D'),
    mapping: { wait: 'pause' },
    becomes: { kind: 'waits', node: 'pause', since: 'counts' },
  },
  'were asked to move before': {
    from: threeDays,
    between: { to: pausing('P2D'), mapping: { wait: 'pause' } },
    to: aJourney().wait('P4D', 'rest').sendEmail('later'),
    mapping: { wait: 'later', pause: 'rest' },
    becomes: { kind: 'waits', node: 'rest', since: 'counts' },
  },
  'are taken out by the mapping': {
    from: threeDays,
    to: pausing('P2D'),
    mapping: { wait: null },
    becomes: { kind: 'is-taken-out' },
  },
  'have not begun': {
    from: threeDays,
    to: pausing('P2D'),
    left: 'entered',
    becomes: { kind: 'waits', node: 'pause', since: 'now' },
  },
  'get the message of the new version': {
    from: aJourney().sendEmail('hello', { subject: 'Old' }),
    to: aJourney().sendEmail('hello', { subject: 'New' }),
    becomes: { kind: 'acts', node: 'hello', isUnderWay: false },
  },
  'leave a message behind that was not handed over': {
    from: aJourney().sendEmail('hello'),
    to: pausing('P2D'),
    mapping: { hello: 'pause' },
    becomes: { kind: 'waits', node: 'pause', since: 'counts' },
  },
  'have their message answered first': {
    from: aJourney().sendEmail('hello'),
    to: pausing('P2D'),
    mapping: { hello: 'pause' },
    left: 'busy',
    becomes: { kind: 'moves-later', node: 'hello' },
  },
  'have their message answered before they are taken out': {
    from: aJourney().sendEmail('hello'),
    to: pausing('P2D'),
    mapping: { hello: null },
    left: 'busy',
    becomes: { kind: 'moves-later', node: 'hello' },
  },
};

describe('what a preview foresees is what happens to people who', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene([recordedSends().action]);
  });
  afterAll(() => scene.close());

  async function enter({ from, left, then = [] }: Case, name: string) {
    const journeyId = await scene.publish(name, from.on(`Begin ${name}`).build(), {
      events: [`Begin ${name}`],
    });
    await scene.identify(name, { email: 'ada@example.com' });
    await scene.track(name, `Begin ${name}`);
    await scene.relay();
    const id = (await enrolledIn(journeyId)).id;
    if (left !== 'entered') await advance(scene.desk, id, null);
    for (const event of then) await scene.track(name, event);
    await scene.relay();
    await begunADayAgo(id);
    if (left === 'busy') await claimElsewhere(id);
    return { journeyId, id };
  }

  const enrolledIn = async (journeyId: string): Promise<EnrollmentEntity> => {
    const found = (await scene.enrollments()).find((enrollment) => enrollment.journeyId === journeyId);
    if (!found) throw new Error('nobody entered');
    return found;
  };

  const begunADayAgo = (id: string) =>
    scene.desk.dataSource.query(
      `UPDATE enrollment SET cursor = cursor || jsonb_build_object('since', (cursor ->> 'since')::float8 - 86400000)
         || CASE cursor ->> 'kind' WHEN 'waiting'
              THEN jsonb_build_object('until', (cursor ->> 'until')::float8 - 86400000) ELSE '{}' END
        WHERE id = $1 AND cursor ? 'since'`,
      [id],
    );

  const claimElsewhere = (id: string) =>
    scene.desk.dataSource.query(
      `INSERT INTO message (id, workspace_id, enrollment_id, journey_id, customer_id, node_id, visit, type, state, lease_until)
       SELECT gen_random_uuid(), workspace_id, id, journey_id, customer_id, cursor ->> 'node',
              (cursor ->> 'visit')::int, 'send-email', 'claimed', now() + interval '1 hour'
         FROM enrollment WHERE id = $1`,
      [id],
    );

  async function foreseen(journeyId: string, graph: Journey, mapping: NodeMapping): Promise<Foreseen> {
    const { engine } = scene.desk;
    const compiled = engine.compile(graph);
    if (compiled.kind === 'refused') throw new Error(JSON.stringify(compiled.problems));
    const change = { to: compiled.plan, mapping };
    const look = { atMost: 5, atMostInAll: 50, exceptVersionId: null };
    const { people } = await scene.store.journeys.lookInside(scene.workspaceId, journeyId, {
      ...look,
      needs: (standing) => factsForeseen(engine, standing, change),
    });
    const [person] = people;
    if (!person) throw new Error('nobody is inside');
    return foresee(engine, person.standing, change, person.facts);
  }

  it.each(Object.entries(cases))('%s', async (name, each) => {
    const { journeyId, id } = await enter(each, name);
    const publish = async ({ to, mapping = {} }: Pick<Case, 'to' | 'mapping'>) => {
      const graph = to.on(`Begin ${name}`).build();
      await scene.republish(journeyId, graph, { kind: 'move', mapping }, { events: [`Begin ${name}`] });
    };
    if (each.between) await publish(each.between);
    const told = await foreseen(journeyId, each.to.on(`Begin ${name}`).build(), each.mapping ?? {});
    expect(told).toMatchObject(each.becomes);

    await publish(each);
    let isTold = false;
    while (!isTold) isTold = (await scene.tell()) === 0;
    await advance(scene.desk, id, null);
    expect(await enrolledIn(journeyId)).toMatchObject(standsAs(told));
  });
});

/** How an enrollment stands afterwards of which this was foreseen. */
function standsAs(told: Foreseen): object {
  switch (told.kind) {
    case 'waits': {
      const { node, until, since } = told;
      if (since === 'now') return { intent: null, cursor: { kind: 'waiting', node } };
      return { intent: null, cursor: { kind: 'waiting', node, until } };
    }
    case 'acts':
      return { intent: null, cursor: { kind: 'acting', node: told.node } };
    case 'ends':
      return { state: 'finished', endReason: told.reason };
    case 'leaves':
      return { state: 'exited', endReason: told.reason };
    case 'is-taken-out':
      return { state: 'exited' };
    case 'moves-later':
      return {
        intent: { moves: [expect.any(String)] },
        cursor: { kind: 'acting', node: told.node },
      };
    case 'asks':
    case 'unmapped':
      throw new Error(`nobody is foreseen to come to ${told.kind} here`);
  }
}
