import { audienceWorkflowId, calendarScheduleId } from '@sojourn/contract';
import { rows } from '@sojourn/store';
import { aJourney, TEST_TEMPORAL_ADDRESS } from '@sojourn/testing';
import { Client, Connection } from '@temporalio/client';
import { audiencesIn } from './testing/audience-scene.test-helper.js';
import { eventually } from './testing/eventually.test-helper.js';
import { createNamespace } from './testing/namespace.test-helper.js';
import { dailyAt, minuteFromNow } from './testing/schedule.test-helper.js';
import type { Scene } from './testing/scene.test-helper.js';
import { openScene } from './testing/scene.test-helper.js';
import type { StartedProcess } from './testing/started-process.test-helper.js';
import { ready, startProcess } from './testing/started-process.test-helper.js';

describe('the worker and an audience', () => {
  let scene: Scene;
  let audiences: ReturnType<typeof audiencesIn>;
  let connection: Connection;
  let client: Client;
  let worker: StartedProcess;
  let environment: Readonly<Record<string, string>>;
  const byHand = aJourney().trigger('manual', {}).wait('P30D').build();

  beforeAll(async () => {
    const address = process.env[TEST_TEMPORAL_ADDRESS] ?? '';
    [scene, connection] = await Promise.all([openScene(), Connection.connect({ address })]);
    audiences = audiencesIn(scene);
    const namespace = await createNamespace(connection);
    client = new Client({ connection, namespace });
    environment = {
      DATABASE_URL: scene.databaseUrl,
      TEMPORAL_ADDRESS: address,
      TEMPORAL_NAMESPACE: namespace,
      SMTP_URL: 'smtp://127.0.0.1:9',
      MAIL_FROM: 'Shop <shop@example.com>',
    };
    worker = await start();
  });
  afterAll(async () => {
    worker.child.kill('SIGTERM');
    await worker.exited;
    await connection.close();
    await scene.close();
  });

  const start = () => ready(startProcess('main', environment));
  const begin = (journeyId: string, key: string, perHour?: number) =>
    audiences.begin({ journeyId, kind: 'manual', source: { kind: 'list', key }, perHour });
  const until = (runId: string, state: string) =>
    eventually(`the run to be ${state}`, async () => {
      const run = await audiences.run(runId);
      return run.state === state ? run : null;
    });
  const peopleIn = async (journeyId: string) =>
    (await scene.enrollments())
      .filter((each) => each.journeyId === journeyId)
      .map(({ customerId }) => customerId)
      .sort();
  const ended = (runId: string) => client.workflow.getHandle(audienceWorkflowId(runId)).result();

  it('lets everybody in, and carries their journeys out', async () => {
    const guests = await audiences.gather('list', 'all', 60);
    const journeyId = await scene.publish('All', byHand);
    const runId = await begin(journeyId, 'all');
    expect(await until(runId, 'finished')).toMatchObject({ lookedAt: 60, entered: 60 });
    await ended(runId);
    expect(await peopleIn(journeyId)).toEqual(guests);
    await eventually('everybody to wait', async () =>
      (await scene.enrollments()).every(({ directive }) => directive?.kind === 'wait') ? true : null,
    );
  });

  it('lets everybody in once, and counts them, when it is killed in the middle of a page', async () => {
    const guests = await audiences.gather('list', 'killed', 150);
    const journeyId = await scene.publish('Killed', byHand);
    const gate = scene.desk.dataSource.createQueryRunner();
    await gate.query(`SELECT pg_advisory_lock(7)`);
    await gate.query(`
      CREATE FUNCTION stand() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN PERFORM pg_advisory_xact_lock_shared(7); RETURN NEW; END $$;
      CREATE TRIGGER stand BEFORE INSERT ON enrollment FOR EACH ROW
        WHEN (NEW.customer_id = '${guests[130] ?? ''}') EXECUTE FUNCTION stand()`);
    const runId = await begin(journeyId, 'killed');
    await eventually('the middle of the third page', async () => {
      const standing = await rows(
        scene.desk.dataSource,
        // Locks are listed for all databases of the server, and others have advisory ones too.
        `SELECT 1 FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database
          WHERE datname = current_database() AND locktype = 'advisory' AND objid = 7 AND NOT granted`,
      );
      return standing.length > 0 ? true : null;
    });
    worker.child.kill('SIGKILL');
    await worker.exited;
    expect(await audiences.run(runId)).toMatchObject({ state: 'running', lookedAt: 100, entered: 100 });
    await gate.query(`SELECT pg_advisory_unlock(7)`);
    await gate.release();

    worker = await start();
    expect(await until(runId, 'finished')).toMatchObject({ lookedAt: 150, entered: 150, stayedOut: {} });
    expect(await peopleIn(journeyId)).toEqual(guests);
  }, 90_000);

  it('ends the durable run of an audience that is canceled while it waits for its pace', async () => {
    await audiences.gather('list', 'canceled', 40);
    const journeyId = await scene.publish('Canceled', byHand);
    const runId = await begin(journeyId, 'canceled', 3_600);
    await eventually('the first page', async () =>
      (await audiences.run(runId)).entered === 30 ? true : null,
    );
    await scene.store.audiences.cancel(scene.workspaceId, runId);
    await ended(runId);
    expect(await audiences.run(runId)).toMatchObject({ state: 'canceled', entered: 30 });
  });

  it('goes on with an audience whose journey is resumed', async () => {
    const guests = await audiences.gather('list', 'resumed', 10);
    const journeyId = await scene.publish('Resumed', byHand);
    await scene.store.journeys.pause(scene.workspaceId, journeyId);
    const runId = await begin(journeyId, 'resumed');
    await eventually('the hold', async () => ((await audiences.run(runId)).overdueAt === null ? true : null));
    expect(await peopleIn(journeyId)).toEqual([]);
    await scene.store.journeys.resume(scene.workspaceId, journeyId);
    await until(runId, 'finished');
    expect(await peopleIn(journeyId)).toEqual(guests);
  });

  it('finds an audience that Temporal has lost', async () => {
    await audiences.gather('list', 'lost', 40);
    const journeyId = await scene.publish('Lost', byHand);
    const runId = await begin(journeyId, 'lost', 3_600);
    await eventually('the first page', async () =>
      (await audiences.run(runId)).entered === 30 ? true : null,
    );
    worker.child.kill('SIGTERM');
    await worker.exited;
    await client.workflow.getHandle(audienceWorkflowId(runId)).terminate();
    await scene.desk.dataSource.query(
      `UPDATE audience_run SET ready_at = now(), overdue_at = now() - interval '1 second' WHERE id = $1`,
      [runId],
    );
    worker = await start();
    expect(await until(runId, 'finished')).toMatchObject({ entered: 40 });
  });

  it('lets the members of a segment in when the Schedule rings', async () => {
    const members = await audiences.gather('segment', 'members', 20);
    const moment = minuteFromNow(-60_000);
    const journeyId = await scene.publish('Daily', dailyAt(moment));
    const schedule = client.schedule.getHandle(calendarScheduleId(journeyId));
    const nextActions = () =>
      schedule.describe().then(
        ({ info }) => info.nextActionTimes.map(Number),
        () => null,
      );
    await eventually('the Schedule', nextActions);
    // As if it had been published yesterday.
    await scene.desk.dataSource.query(
      `UPDATE journey_calendar SET due_at = to_timestamp($2::float8 / 1000) WHERE journey_id = $1`,
      [journeyId, moment],
    );
    await schedule.trigger();
    const run = await eventually('a run', async () =>
      (await audiences.runs()).find((each) => each.kind === 'schedule'),
    );
    expect(await until(run.id, 'finished')).toMatchObject({ entered: 20, dueAt: new Date(moment) });
    expect(await peopleIn(journeyId)).toEqual(members);
    const [next] = (await nextActions()) ?? [];
    expect(next).toBe(moment + 24 * 60 * 60_000);
  });
});
