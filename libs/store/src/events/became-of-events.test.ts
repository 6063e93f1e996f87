import { aDecision, decided } from '../decisions/decisions.test-helper.js';
import { rows } from '../database/rows.js';
import { batch, track } from '../intake/events.test-helper.js';
import { Intake } from '../intake/intake.js';
import { publishedJourney } from '../journeys/journeys.test-helper.js';
import { aCustomer, enroll } from '../path/enrollments.test-helper.js';
import { countStatements } from '../testing/count-statements.test-helper.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import { EventEntity } from './event.entity.js';

describe('what became of events', () => {
  let test: TestStore;
  let events: readonly EventEntity[];

  beforeAll(async () => {
    test = await openTestStore();
    const { journey } = await publishedJourney(test, 'welcome');
    const ann = await aCustomer(test, 'ann');
    await new Intake(test.dataSource, () => undefined).receive(
      test.workspaceId,
      batch(...['Started', 'Answered', 'Reached', 'Nothing'].map((name) => track({ name }))),
    );
    events = await test.dataSource.getRepository(EventEntity).find({ order: { seq: 'ASC' } });
    const run = await enroll(test, journey, ann);
    const id = (name: string) => events.find((event) => event.name === name)?.id;
    await test.dataSource.query(
      `UPDATE enrollment SET entry_event_id = $2, cursor = jsonb_build_object('memory', jsonb_build_object('used', jsonb_build_array($3::text)))
        WHERE id = $1`,
      [run, id('Started'), id('Answered')],
    );
    await test.dataSource.query(
      `INSERT INTO goal_reached (enrollment_id, goal, workspace_id, journey_id, event_id, reached_at)
       VALUES ($1, 'bought', $2, $3, $4, now())`,
      [run, test.workspaceId, journey.id, id('Reached')],
    );
    const started = events.find(({ name }) => name === 'Started');
    await decided(
      test,
      aDecision(test, journey, ann, { eventSeq: started?.seq ?? null, enrollmentId: run }),
      aDecision(test, journey, ann, { eventSeq: null, outcome: 'condition' }),
    );
  });
  afterAll(() => test.close());

  it('is told for each of them: what it began, answered and reached', async () => {
    const effects = await test.store.events.effectsOf(test.workspaceId, events);
    const named = effects.map(({ eventId, kind }) => [events.find(({ id }) => id === eventId)?.name, kind]);
    expect(named.toSorted()).toEqual([
      ['Answered', 'answered'],
      ['Reached', 'reached-goal'],
      ['Started', 'started'],
    ]);
    expect(await test.store.events.effectsOf(test.foreignWorkspaceId, events)).toEqual([]);
  });

  it('is told with what triggers decided on them', async () => {
    const decisions = await test.store.decisions.ofEvents(test.workspaceId, events);
    expect(decisions).toMatchObject([{ outcome: 'entered', event: { name: 'Started' } }]);
    expect(await test.store.decisions.ofEvents(test.foreignWorkspaceId, events)).toEqual([]);
  });

  it('takes one statement each, however many they are', async () => {
    const asked = [
      () => test.store.events.effectsOf(test.workspaceId, events),
      () => test.store.events.onTheirWay(test.workspaceId, events),
      () => test.store.decisions.ofEvents(test.workspaceId, events),
    ];
    for (const ask of asked) expect(await countStatements(test.dataSource, ask)).toBe(1);
  });

  it('an event is read by its id in its workspace only', async () => {
    const [event] = events;
    const id = event?.id ?? '';
    expect(await test.store.events.byId(test.workspaceId, id)).toEqual(event);
    expect(await test.store.events.byId(test.foreignWorkspaceId, id)).toBeNull();
    expect(await test.store.events.byId(test.workspaceId, 'none')).toBeNull();
    expect(await rows(test.dataSource, `SELECT FROM event WHERE id = $1`, [id])).toHaveLength(1);
  });
});
