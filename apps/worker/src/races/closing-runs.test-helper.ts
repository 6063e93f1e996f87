import { enrollmentWorkflowId, type EnrollmentActivities } from '@sojourn/contract';
import { askForNudges, EnrollmentEntity, markNudged } from '@sojourn/store';
import { startAnotherTemporal } from '@sojourn/testing';
import { Context } from '@temporalio/activity';
import { Client, Connection, isGrpcServiceError } from '@temporalio/client';
import { nudge } from '../relay/nudge.js';
import { openDurableRuns } from '../testing/durable-runs.test-helper.js';
import { eventually } from '../testing/eventually.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';
import { Meanwhile, type Step } from './meanwhile.test-helper.js';
import { enrollmentsOf, standingsOf, type Standing } from './standing.test-helper.js';

/** Durable runs that others nudge until they close, and after that. */
export type ClosingRuns = Awaited<ReturnType<typeof openClosingRuns>>;

// Low enough that a run which is nudged once goes on in a new one, and high enough that no run begins by that.
const dynamicConfig = { 'limit.historyCount.suggestContinueAsNew': 8 };

type Nudge = Parameters<typeof nudge>[1];

/** Opens a scene whose durable runs are held up wherever they decide, on a Temporal server of its own. */
export async function openClosingRuns() {
  const [temporal, scene] = await Promise.all([startAnotherTemporal(dynamicConfig), openScene()]);
  const { dataSource } = scene.desk;
  const others = new Map<string, Meanwhile>();
  const runIdsOf = new Map<string, Set<string>>();
  const runs = await openDurableRuns(scene.desk, { address: temporal.address, around: heldUp });
  // Without the client's own tries: a step cannot wait for a run that waits for the step.
  const connection = await Connection.connect({ address: temporal.address, interceptors: [] });
  const client = new Client({ connection, namespace: runs.client.options.namespace });
  let refused = 0;
  let relayed: Promise<void> = Promise.resolve();

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

  /** Relays and tells all there is, one at a time: whoever waits for this finds what was there before relayed. */
  function relay(): Promise<void> {
    relayed = relayed.then(async () => {
      await scene.relay();
      await scene.tell();
    });
    return relayed;
  }

  const nudgeOf = async (id: string) => {
    const row = await dataSource.manager.findOneByOrFail(EnrollmentEntity, { id });
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

  /** The run has nothing to do: it sleeps until it is nudged, or has ended. */
  const atRest = (id: string) =>
    eventually(`rest of ${id}`, async () => {
      const { raw } = await runs.handleOf(id).describe();
      return raw.pendingWorkflowTask ? null : true;
    });

  async function nudgeAsTheRelayDoes(id: string): Promise<void> {
    for (let next = await nudgeOf(id); isOutstanding(next); next = await nudgeOf(id)) {
      await nudge(runs.client, next);
      await markNudged(dataSource, next);
    }
  }

  return {
    scene,
    relay,

    /** How many nudges Temporal has not taken. */
    refused: () => refused,

    /** Lets a customer in by an event; returns the enrollment. */
    async enter(customer: string, event: string): Promise<string> {
      await scene.track(customer, event);
      await relay();
      const [id] = await enrollmentsOf(scene, customer);
      if (id === undefined) throw new Error('nobody entered');
      return id;
    },

    /** What others may do to an enrollment: an event, and the nudges of a relay that is as slow as it likes. */
    stepsFor(id: string, customer: string) {
      let sent: (Nudge & { readonly epoch: number }) | undefined;
      return {
        happens: (event: string) => async () => {
          await scene.track(customer, event);
          await relay();
        },
        wish: () => dataSource.transaction((transaction) => askForNudges(transaction, [id])),
        send: async () => {
          const outstanding = await nudgeOf(id);
          sent = isOutstanding(outstanding) && (await isTaken(outstanding)) ? outstanding : undefined;
        },
        note: async () => {
          if (sent !== undefined) await markNudged(dataSource, sent);
        },
        /** Another relay, which read the same number and was slower. */
        sendAgain: async () => {
          await isTaken({ enrollmentId: id, wakeNo: 2, wokenNo: 1 });
        },
      };
    },

    /** Has an enrollment's run go on until it ends, while others make these steps; returns how it stands then. */
    async race(id: string, seed: number, steps: readonly Step[]): Promise<Standing> {
      const meanwhile = new Meanwhile(seed, steps);
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
      return standing;
    },

    /** How the runs of an enrollment ended, and how often a nudge kept one of them from closing. */
    async endingsOf(id: string) {
      const runIds = [...(runIdsOf.get(id) ?? [])];
      const handles = runIds.map((runId) => runs.client.workflow.getHandle(enrollmentWorkflowId(id), runId));
      const endings = await Promise.all(handles.map(async (run) => (await run.describe()).status.name));
      const histories = await Promise.all(handles.map((run) => run.fetchHistory()));
      const failed = histories.flatMap(({ events }) =>
        (events ?? []).filter((event) => event.workflowTaskFailedEventAttributes),
      );
      return { endings, kept: failed.length };
    },

    async close(): Promise<void> {
      await connection.close();
      await runs.close();
      await scene.close();
      await temporal.stop();
    },
  };
}
