import { enrollmentWorkflowId, type EnrollmentActivities } from '@sojourn/contract';
import { tries } from '@sojourn/properties';
import { askForNudges, EnrollmentEntity, markNudged } from '@sojourn/store';
import { aJourney, startAnotherTemporal, type AnotherTemporal } from '@sojourn/testing';
import { Context } from '@temporalio/activity';
import { Client, Connection, isGrpcServiceError } from '@temporalio/client';
import { nudge } from '../relay/nudge.js';
import { openDurableRuns, type DurableRuns } from '../testing/durable-runs.test-helper.js';
import { eventually } from '../testing/eventually.test-helper.js';
import { openScene, type Scene } from '../testing/scene.test-helper.js';
import { Meanwhile, type Step } from './meanwhile.test-helper.js';
import { enrollmentsOf, expectSound, outcomesOf, standingsOf } from './standing.test-helper.js';

// Low enough that a run which is nudged once goes on in a new one, and high enough that no run begins by that.
const dynamicConfig = { 'limit.historyCount.suggestContinueAsNew': 8 };
// More would wait for each other while they hold activities up, which then run out of their time.
const SIDE_BY_SIDE = 2;
// So many come upon every kind of ending.
const ENOUGH = 20;
const { numRuns, seed: first = Math.floor(Math.random() * 1_000_000) } = tries(ENOUGH);
const allSeeds = Array.from({ length: numRuns }, (_, number) => first + number);
const rounds = Array.from({ length: Math.ceil(numRuns / SIDE_BY_SIDE) }, (_, round) =>
  allSeeds.slice(round * SIDE_BY_SIDE, (round + 1) * SIDE_BY_SIDE),
);

type Nudge = Parameters<typeof nudge>[1];

describe('races of nudges with a run that closes', () => {
  let temporal: AnotherTemporal;
  let scene: Scene;
  let runs: DurableRuns;
  let connection: Connection;
  let client: Client;
  const others = new Map<string, Meanwhile>();
  const runIdsOf = new Map<string, Set<string>>();
  const ids: string[] = [];
  let refused = 0;
  let relayed: Promise<void> = Promise.resolve();

  beforeAll(async () => {
    [temporal, scene] = await Promise.all([startAnotherTemporal(dynamicConfig), openScene()]);
    runs = await openDurableRuns(scene.desk, { address: temporal.address, around: heldUp });
    // Without the client's own tries: a step cannot wait for a run that waits for the step.
    connection = await Connection.connect({ address: temporal.address, interceptors: [] });
    client = new Client({ connection, namespace: runs.client.options.namespace });
    const waitFor = (event: string) => ({
      type: 'wait-for-event',
      version: 1,
      config: { awaited: [{ id: 'came', event }], limit: 'P3D' },
    });
    const graph = aJourney()
      .node('first', waitFor('First'), 'came')
      .node('second', waitFor('Second'), 'came')
      .build();
    await scene.publish('Two waits', graph);
  });
  afterAll(async () => {
    await connection.close();
    await runs.close();
    await scene.close();
    await temporal.stop();
  });

  /** Lets others do their part when a decision begins, and when it is committed and Temporal does not know it yet. */
  function heldUp(activities: EnrollmentActivities): EnrollmentActivities {
    return {
      ...activities,
      async advance(id, seq) {
        const run = Context.current().info.workflowExecution;
        if (run !== undefined) runIdsOf.set(id, (runIdsOf.get(id) ?? new Set()).add(run.runId));
        await others.get(id)?.moment();
        const directive = await activities.advance(id, seq);
        await others.get(id)?.moment();
        return directive;
      },
    };
  }

  /** Relays all there is, one at a time: whoever waits for this finds what was there before relayed. */
  function relay(): Promise<void> {
    relayed = relayed.then(() => scene.relay());
    return relayed;
  }

  const nudgeOf = async (id: string) => {
    const row = await scene.desk.dataSource.manager.findOneByOrFail(EnrollmentEntity, { id });
    return { enrollmentId: id, wakeNo: row.wakeNo, wokenNo: row.wokenNo, epoch: row.epoch };
  };
  const isOutstanding = ({ wakeNo, wokenNo }: Nudge) => wakeNo > wokenNo;

  /** Nudges; false when Temporal takes no signal, as for a run that a signal has just kept from closing. */
  async function isTaken(one: Nudge): Promise<boolean> {
    try {
      await nudge(client, one);
      return true;
    } catch (error) {
      const cause = error instanceof Error ? error.cause : undefined;
      if (!isGrpcServiceError(cause) || !cause.details.includes('is closing')) throw error;
      refused += 1;
      return false;
    }
  }

  /** What the others do, step by step: events, and the nudges of a relay that is as slow as it likes. */
  function stepsFor(id: string, customer: string): readonly Step[] {
    const { dataSource } = scene.desk;
    let sent: Awaited<ReturnType<typeof nudgeOf>> | undefined;
    const happens = (event: string) => async () => {
      await scene.track(customer, event);
      await relay();
    };
    const wish = () => dataSource.transaction((transaction) => askForNudges(transaction, [id]));
    const send = async () => {
      const outstanding = await nudgeOf(id);
      sent = isOutstanding(outstanding) && (await isTaken(outstanding)) ? outstanding : undefined;
    };
    const note = async () => {
      if (sent !== undefined) await markNudged(dataSource, sent);
    };
    // Another relay, which read the same number and was slower.
    const sendAgain = async () => {
      await isTaken({ enrollmentId: id, wakeNo: 2, wokenNo: 1 });
    };
    const needless = [wish, send, note];
    return [
      ...[...needless, happens('First'), send, note],
      ...[...needless, happens('Second'), send, note, sendAgain, sendAgain],
    ];
  }

  /** The run has nothing to do: it sleeps until it is nudged, or has ended. */
  const atRest = (id: string) =>
    eventually(`rest of ${id}`, async () => {
      const { raw } = await runs.handleOf(id).describe();
      return raw.pendingWorkflowTask ? null : true;
    });

  async function enter(customer: string): Promise<string> {
    await scene.track(customer, 'Order Completed');
    await relay();
    const [id] = await enrollmentsOf(scene, customer);
    if (id === undefined) throw new Error('nobody entered');
    return id;
  }

  async function nudgeAsTheRelayDoes(id: string): Promise<void> {
    for (let next = await nudgeOf(id); isOutstanding(next); next = await nudgeOf(id)) {
      await nudge(runs.client, next);
      await markNudged(scene.desk.dataSource, next);
    }
  }

  /** How the runs of an enrollment ended, and how often a nudge kept one of them from closing. */
  async function endingsOf(id: string) {
    const runIds = [...(runIdsOf.get(id) ?? [])];
    const handles = runIds.map((runId) => runs.client.workflow.getHandle(enrollmentWorkflowId(id), runId));
    const endings = await Promise.all(handles.map(async (run) => (await run.describe()).status.name));
    const histories = await Promise.all(handles.map((run) => run.fetchHistory()));
    const failed = histories.flatMap(({ events }) =>
      (events ?? []).filter((event) => event.workflowTaskFailedEventAttributes),
    );
    return { endings, kept: failed.length };
  }

  async function race(id: string, customer: string, seed: number): Promise<void> {
    const meanwhile = new Meanwhile(seed, stepsFor(id, customer));
    others.set(id, meanwhile);
    await nudgeAsTheRelayDoes(id);
    do {
      await atRest(id);
    } while (await meanwhile.step());
    await nudgeAsTheRelayDoes(id);
    await eventually(`the end of ${id}, seed ${seed}`, async () => {
      const { status } = await runs.handleOf(id).describe();
      return status.name === 'COMPLETED' ? true : null;
    });
    const [standing] = await standingsOf(scene, [id]);
    if (standing === undefined) throw new Error('nobody entered');
    expectSound(standing);
    expect([seed, outcomesOf(standing, 'first'), outcomesOf(standing, 'second')]).toEqual([
      seed,
      ['came'],
      ['came'],
    ]);
    expect(standing.enrollment.state).toBe('finished');
  }

  it.each(rounds.map((seeds) => [seeds.join(' and '), seeds] as const))(
    'wakes everybody who is to be woken, before, during or after the closing of a run: seeds %s',
    async (_seeds, seeds) => {
      const entered: (readonly [id: string, customer: string, seed: number])[] = [];
      for (const seed of seeds) entered.push([await enter(`customer-${seed}`), `customer-${seed}`, seed]);
      await Promise.all(entered.map((one) => race(...one)));
      ids.push(...entered.map(([id]) => id));
    },
  );

  it('has come upon every kind of ending', async () => {
    // A few seeds that are run again come upon some of them only.
    if (numRuns < ENOUGH) return;
    const found = await Promise.all(ids.map(endingsOf));
    expect(found.flatMap(({ endings }) => endings)).toContain('CONTINUED_AS_NEW');
    expect(found.some(({ kept }) => kept > 0)).toBe(true);
    expect(refused).toBeGreaterThan(0);
    // A nudge that comes after the end starts a run that ends as well.
    expect(found.some(({ endings }) => endings.filter((ending) => ending === 'COMPLETED').length > 1)).toBe(
      true,
    );
  });
});
