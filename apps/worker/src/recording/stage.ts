import type { Journey } from '@sojourn/journey';
import { manifestOf } from '@sojourn/sdk';
import { askForNudges } from '@sojourn/store';
import { randomUUID } from 'node:crypto';
import { failureConverterPath } from '../temporal/built.js';
import { eventually } from '../testing/eventually.test-helper.js';
import { openDurableRuns } from '../testing/durable-runs.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';
import { directedActivities } from './directed-activities.js';
import type { Direction } from './direction.js';
import { standIns } from './stand-ins.js';

/** What a customer who enters is known by, and brings along. */
export interface Guest {
  readonly traits?: Readonly<Record<string, unknown>>;
  readonly entry?: Readonly<Record<string, unknown>>;
}

/** A run that is under way on the stage. */
export type StagedRun = Awaited<ReturnType<Stage['enter']>>;

/** Where runs are played that are to be recorded. */
export type Stage = Awaited<ReturnType<typeof openStage>>;

const REACHABLE = {
  email: 'ada@example.com',
  phone: '+4930123456',
  push_token: 'token',
  address: 'Somewhere 1',
};

/** Opens a stage on the servers that run already: a scene, and workers whose activities can be directed. */
export async function openStage() {
  const directions = new Map<string, Direction>();
  const directionOf = (enrollmentId: string) => directions.get(enrollmentId) ?? {};
  const { actions, custom } = standIns((enrollmentId) => directionOf(enrollmentId).outcome);
  const scene = await openScene(actions);
  const { dataSource } = scene.desk;
  const endWaitIn = (enrollmentId: string, ms: number) => scene.passTime(enrollmentId, -ms);
  const runs = await openDurableRuns(scene.desk, {
    around: (activities) => directedActivities(activities, { directionOf, endWaitIn }),
    dataConverter: { failureConverterPath },
  });
  const { client } = runs;

  async function enrolledIn(journeyId: string): Promise<string> {
    const entered = (await scene.enrollments()).find((each) => each.journeyId === journeyId);
    if (!entered) throw new Error('nobody entered');
    return entered.id;
  }

  return {
    scene,
    client,
    nudge: runs.nudge,

    /** Has an enrollment stand where its plan knows nothing, which is a bug to whoever decides. */
    async damagePlanOf(enrollmentId: string): Promise<void> {
      await dataSource.query(
        `UPDATE journey_version SET plan = jsonb_set(plan, '{nodes}', '{}')
          WHERE id = (SELECT version_id FROM enrollment WHERE id = $1)`,
        [enrollmentId],
      );
    },

    /** Lets a customer into a journey, and starts the run; `begin` takes the place of the first nudge. */
    async enter(
      journey: Journey,
      direction: Direction = {},
      { traits = {}, entry = {} }: Guest = {},
      begin: (enrollmentId: string) => Promise<unknown> = () => runs.nudge(),
    ) {
      const [event, userId] = [`Began ${randomUUID()}`, randomUUID()];
      const trigger = { type: 'event', version: 1, config: { event } };
      const published = { ...journey, trigger };
      const journeyId = await scene.publish(event, published, {
        events: [event],
        manifests: [manifestOf(custom)],
      });
      await scene.identify(userId, { ...REACHABLE, ...traits });
      await scene.track(userId, event, entry);
      await scene.relay();
      const id = await enrolledIn(journeyId);
      directions.set(id, direction);
      await begin(id);
      const handle = runs.handleOf(id);

      return {
        id,
        journeyId,
        handle,
        sleeping: (timer = 1) => runs.sleeping(id, timer),

        /** Resolves when so many workflow tasks are done. */
        rested: (tasks: number) =>
          eventually(`${tasks} tasks of ${id}`, async () => {
            const { events = [] } = await handle.fetchHistory();
            const done = (events ?? []).filter(({ workflowTaskCompletedEventAttributes: task }) => task);
            return done[tasks - 1];
          }),

        /** An event of the customer's, with whatever nudge it brings about. */
        async track(name: string, properties: Readonly<Record<string, unknown>> = {}): Promise<void> {
          await scene.track(userId, name, properties);
          await scene.relay();
          await runs.nudge();
        },

        /** Something becomes known of the customer. */
        async identify(known: Readonly<Record<string, unknown>>): Promise<void> {
          await scene.identify(userId, known);
          await scene.relay();
          await runs.nudge();
        },

        /** A nudge, whether there is a reason or not. */
        async nudge(): Promise<void> {
          await askForNudges(dataSource.manager, [id]);
          await runs.nudge();
        },

        /** The journey's status has changed: its people are nudged. */
        async wake(): Promise<void> {
          await scene.tell();
          await runs.nudge();
        },

        /** The run has ended, whoever was to be nudged for it. */
        nudgedToItsEnd: () =>
          eventually(`the end of ${id} and of whom it waits for`, async () => {
            await scene.relay();
            await runs.nudge();
            return (await handle.describe()).status.name === 'RUNNING' ? null : true;
          }),

        /** The run has ended. */
        ended: () =>
          eventually(`the end of ${id}`, async () =>
            (await handle.describe()).status.name === 'RUNNING' ? null : true,
          ),
      };
    },

    async close(): Promise<void> {
      await runs.close();
      await scene.close();
    },
  };
}
