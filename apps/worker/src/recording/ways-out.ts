import type { JourneyNode } from '@sojourn/journey';
import { aJourney, type JourneyBuilder } from '@sojourn/testing';
import type { Direction } from './direction.js';
import type { Guest, Stage, StagedRun } from './stage.js';

/** What brings a node's outcome about, when a customer has come to it. */
export interface WayOut {
  /** Whom it happens to. */
  guest?(): Guest;
  readonly direction?: Direction;
  /** What there is besides, such as another journey. */
  prepare?(stage: Stage): Promise<unknown>;
  /** The journey, where the node by itself does not get there. */
  draw?(node: JourneyNode): JourneyBuilder;
  /** What happens meanwhile. */
  play?(run: StagedRun): Promise<void>;
}

const aCart = () => ({ entry: { cart_id: 7 } });
const untilNudged = { hastens: false };
/** A date seven days before which is near, but not past yet: such a wait looks at its date again when it ends. */
const soon = () => new Date(Date.now() + 7 * 86_400_000 + 3_000).toISOString();

/** A journey of just the node, configured a little differently. */
const configured =
  (outcome: string, config: JourneyNode['config']) =>
  (node: JourneyNode): JourneyBuilder =>
    aJourney().node('it', { ...node, config: { ...node.config, ...config } }, outcome);

/** Chooses the only channel there is. */
const byChannel = (channel: string): WayOut => ({
  draw: configured(channel, { channels: [{ channel }], purpose: 'transactional' }),
});

/** Waits for the end of another journey, which ends as it does. */
const byTheEndOf = (
  outcome: string,
  name: string,
  other: (journey: JourneyBuilder) => JourneyBuilder,
): WayOut => ({
  direction: untilNudged,
  prepare: ({ scene }) => scene.publish(name, other(aJourney().trigger('api', {}).always()).build()),
  draw: configured(outcome, { journey: name.toLowerCase() }),
  async play(run) {
    await run.sleeping();
    await run.nudgedToItsEnd();
  },
});

/**
 * How outcomes are brought about that do not come by themselves: by type and version, and by outcome. By itself comes what
 * time brings, what a customer of whom all addresses are known walks into, what chance brings to one of many, and
 * whatever an action may answer.
 */
export const waysOut: Readonly<Record<string, Readonly<Record<string, WayOut>>>> = {
  'wait-until.v1': {
    next: { direction: untilNudged, guest: () => ({ traits: { renewal: soon() } }) },
  },
  'wait-for-event.v1': {
    ordered: {
      direction: untilNudged,
      guest: aCart,
      async play(run) {
        await run.sleeping();
        await run.track('Order Completed', { cart_id: 7 });
      },
    },
    'not-in-time': { guest: aCart },
  },
  'wait-for-condition.v1': {
    met: {
      direction: untilNudged,
      async play(run) {
        await run.sleeping();
        await run.identify({ plan: 'gold' });
      },
    },
  },
  'send-in-app.v1': {
    skipped: {
      draw: configured('skipped', {
        onlyIf: { combinator: 'and', rules: [{ field: 'customer.plan', operator: '=', value: 'gold' }] },
      }),
    },
  },
  'choose-channel.v1': { push: byChannel('push'), email: byChannel('email'), sms: byChannel('sms') },
  'start-journey.v1': {
    finished: byTheEndOf('finished', 'Finishes', (journey) => journey.sendEmail('welcome')),
    exited: byTheEndOf('exited', 'Leaves', (journey) => journey.exit('seen')),
    'not-in-time': {
      prepare: ({ scene }) =>
        scene.publish('Lasts', aJourney().trigger('api', {}).always().wait('P30D').build()),
      draw: configured('not-in-time', { journey: 'lasts' }),
    },
  },
  'assign-code.v1': {
    assigned: {
      async prepare({ scene: { store, workspaceId } }) {
        const pool = await store.codePools.create(workspaceId, { key: 'winback', name: 'Winback' });
        if (pool) await store.codePools.addCodes(workspaceId, pool.id, ['WINBACK-1']);
      },
      draw: configured('assigned', { pool: 'winback' }),
    },
  },
  'branch.v1': { 'big-orders': { guest: () => ({ entry: { total: 500 } }) } },
  'repeat.v1': {
    done: {
      draw: (repeat) => aJourney().node('it', repeat, 'again').wait('P1D').to('it').after('it', 'done'),
    },
  },
};
