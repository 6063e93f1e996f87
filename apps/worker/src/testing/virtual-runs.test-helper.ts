import type { Directive } from '@sojourn/contract';
import type { ActionDefinition } from '@sojourn/sdk';
import { markNudged, outstandingNudges, standingOf, tidy } from '@sojourn/store';
import type { VirtualClock } from '@sojourn/testing';
import { isDeepStrictEqual } from 'node:util';
import { act } from '../acting/act.js';
import type { Desk } from '../acting/desk.js';
import { advance } from '../durable-run/advance.js';
import { openDesk } from './desk.test-helper.js';

/** Durable runs whose alarms are rung by a virtual clock instead of Temporal. */
export type VirtualRuns = Awaited<ReturnType<typeof openVirtualRuns>>;

/** An alarm that has rung. */
export interface Ring {
  readonly enrollmentId: string;
  /** By the database's clock, in milliseconds since 1970. */
  readonly at: number;
  /** What was left of the wait when somebody asked a millisecond before. */
  readonly leftBefore: number | null;
}

interface Asleep {
  readonly enrollmentId: string;
  readonly seq: number;
  readonly rings: number;
}

const NEVER = new AbortController().signal;

/**
 * Does for every enrollment of a database what its durable run does, by the activities' own functions. Each is called
 * twice, as by a Temporal that has lost the first answer.
 */
export async function openVirtualRuns(
  databaseUrl: string,
  clock: VirtualClock,
  actions: readonly ActionDefinition[],
) {
  const sleeping = new Map<string, Asleep>();
  const rings: Ring[] = [];
  let process = await startProcess();

  async function startProcess() {
    const opened = await openDesk(databaseUrl, actions);
    await standingOf(opened.desk.dataSource, opened.desk.server);
    await tidy(opened.desk.dataSource);
    return opened;
  }

  async function twice(ask: (desk: Desk) => Promise<Directive>): Promise<Directive> {
    const lost = await ask(process.desk);
    const answer = await ask(process.desk);
    if (!isDeepStrictEqual(answer, lost))
      throw new Error(`first ${JSON.stringify(lost)}, then ${JSON.stringify(answer)}`);
    return answer;
  }

  async function goOn(enrollmentId: string, from: number | null): Promise<void> {
    let directive = await twice((desk) => advance(desk, enrollmentId, from));
    while (directive.kind === 'act') {
      const { seq } = directive;
      directive = await twice((desk) => act(desk, enrollmentId, seq, undefined, NEVER));
    }
    sleeping.delete(enrollmentId);
    if (directive.kind === 'wait' && directive.remainingMs !== null) {
      const rings = (await clock.now()) + directive.remainingMs;
      sleeping.set(enrollmentId, { enrollmentId, seq: directive.seq, rings });
    }
  }

  async function ring({ enrollmentId, seq, rings: at }: Asleep): Promise<void> {
    await clock.standAt(at - 1);
    const before = await advance(process.desk, enrollmentId, seq);
    const leftBefore = before.kind === 'wait' && before.seq === seq ? before.remainingMs : null;
    await clock.standAt(at);
    rings.push({ enrollmentId, at, leftBefore });
    await goOn(enrollmentId, seq);
  }

  return {
    rings,
    get sleepers(): number {
      return sleeping.size;
    },

    /** Begins runs and has others look again, as they are asked for. */
    async nudge(): Promise<void> {
      const { dataSource, server } = process.desk;
      for (const nudge of await outstandingNudges(dataSource, server, new Map(), 1_000)) {
        await markNudged(dataSource, nudge);
        await goOn(nudge.enrollmentId, sleeping.get(nudge.enrollmentId)?.seq ?? null);
      }
    },

    /** Lets time pass until a moment: each alarm rings at its own. */
    async passUntil(moment: number): Promise<void> {
      for (;;) {
        const [next] = [...sleeping.values()].sort((one, other) => one.rings - other.rings);
        if (next === undefined || next.rings > moment) break;
        await ring(next);
      }
      await clock.standAt(moment);
    },

    /** Ends the process and starts another, which knows only what the database tells it. */
    async deploy(): Promise<void> {
      await process.close();
      process = await startProcess();
    },

    close: () => process.close(),
  };
}
