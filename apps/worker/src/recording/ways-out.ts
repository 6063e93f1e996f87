import type { JourneyNode } from '@sojourn/journey';
import { aJourney, type JourneyBuilder } from '@sojourn/testing';
import type { Direction } from './direction.js';
import type { Guest, StagedRun } from './stage.js';

/** What brings a node's outcome about, when a customer has come to it. */
export interface WayOut {
  /** Whom it happens to. */
  guest?(): Guest;
  readonly direction?: Direction;
  /** The journey, where the node by itself does not get there. */
  draw?(node: JourneyNode): JourneyBuilder;
  /** What happens meanwhile. */
  play?(run: StagedRun): Promise<void>;
}

const aCart = () => ({ entry: { cart_id: 7 } });
const untilNudged = { hastens: false };
/** A date seven days before which is near, but not past yet: such a wait looks at its date again when it ends. */
const soon = () => new Date(Date.now() + 7 * 86_400_000 + 3_000).toISOString();

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
  'branch.v1': { 'big-orders': { guest: () => ({ entry: { total: 500 } }) } },
  'repeat.v1': {
    done: {
      draw: (repeat) => aJourney().node('it', repeat, 'again').wait('P1D').to('it').after('it', 'done'),
    },
  },
};
