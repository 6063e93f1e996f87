import { rows } from '@sojourn/store';
import pLimit from 'p-limit';
import { atRandomMoments } from '../../enrollment/measure/paced.js';
import { monotonicMs } from '../../enrollment/measure/monotonic-ms.js';
import { entryOf, EVENTS, journeyOf } from '../../enrollment/workload/journeys.js';
import { publishJourney } from '../../enrollment/workload/publish-journey.js';
import { walk } from '../../enrollment/workload/walk.js';
import type { Scale } from '../options.js';
import { type House, openHouse, type Sender } from '../stage/open-house.js';
import type { IntakeStage } from '../stage/open-stage.js';
import { letCustomersBeKnown, nameOf } from '../workload/known-customers.js';

/** How soon something comes of events at half load, in milliseconds from the moment at which they were sent. */
export interface LatencyFigures {
  /** Journeys a second at full load, each of two events. */
  readonly fullLoad: number;
  /** Until the enrollment is there for others to see. */
  readonly enrolled: readonly number[];
  /** Until the mail has arrived that the journey begins with. */
  readonly acted: readonly number[];
  /** Until the wait is over for others to see. */
  readonly answered: readonly number[];
  /** Until the mail behind the wait has arrived. */
  readonly actedOnAnswer: readonly number[];
}

const WARM_UP = 20;

/** Lets customers into a journey that greets them and waits for an event of theirs, which comes a second later. */
export async function measureLatency(
  stage: IntakeStage,
  { fast, inFlight, paced }: Scale['latency'],
  progress: (what: string) => void,
): Promise<LatencyFigures> {
  const house = await openHouse(stage);
  try {
    const graph = journeyOf('onboarding');
    await publishJourney(house.store, house.workspaceId, {
      name: 'onboarding',
      graph,
      events: [EVENTS.onboarding],
    });
    await letCustomersBeKnown(house, Math.max(fast, paced));
    const [send] = await Promise.all([house.startApi(), house.startWorker()]);
    const sentAt = new Map<string, number>();
    const step = walker(stage, send, sentAt);
    const turn = pLimit(inFlight);
    const together = (name: string, count: number) =>
      Promise.all(places(count).map((place) => turn(() => step(name, place))));

    progress('warming up');
    await together('warm', Math.min(fast, WARM_UP));
    const from = monotonicMs();
    await together('fast', fast);
    const fullLoad = (fast * 1_000) / (monotonicMs() - from);
    progress(`full load: ${fullLoad.toFixed(1)} journeys/s`);
    const walks = await atRandomMoments(places(paced), fullLoad / 2, (place) => step('half', place));
    return {
      fullLoad,
      acted: walks.map(([entry = NaN]) => entry),
      actedOnAnswer: walks.map(([, answer = NaN]) => answer),
      ...(await whenSeen(house, sentAt)),
    };
  } finally {
    await house.close();
  }
}

function walker({ mails }: IntakeStage, send: Sender, sentAt: Map<string, number>) {
  return (name: string, place: number) => {
    const key = `${name}-${place}`;
    const customer = { userId: nameOf(place), id: '' };
    const track = async (event: string, messageId: string, properties: Readonly<Record<string, unknown>>) => {
      const body = JSON.stringify({ event, messageId, properties, userId: customer.userId });
      sentAt.set(messageId, Date.now());
      await send('track', body);
    };
    const shape = {
      enter: () => track(EVENTS.onboarding, `enter-${key}`, entryOf(key)),
      answer: () => track(EVENTS.answer, `answer-${key}`, { step: 'profile' }),
    };
    return walk({ shape, mails, kind: 'onboarding', customer, key });
  };
}

/** What of the half load was there to be seen when, by the moments at which the transactions were committed. */
async function whenSeen(
  { dataSource }: House,
  sentAt: ReadonlyMap<string, number>,
): Promise<Pick<LatencyFigures, 'enrolled' | 'answered'>> {
  const committedAt = (row: string) =>
    `(extract(epoch FROM pg_xact_commit_timestamp(${row}.xmin)) * 1000)::float8 AS "seenAt"`;
  interface Seen {
    readonly messageId: string;
    readonly seenAt: number;
  }
  // A decision is written with the enrollment it led to, and never again.
  const entries = await rows<Seen>(
    dataSource,
    `SELECT event.message_id AS "messageId", ${committedAt('decision')}
       FROM event JOIN decision ON decision.customer_id = event.customer_id AND decision.event_seq = event.seq
      WHERE event.message_id LIKE 'enter-half-%' AND decision.enrollment_id IS NOT NULL`,
  );
  const answers = await rows<Seen>(
    dataSource,
    `SELECT 'answer-' || enrollment.entry_key AS "messageId", ${committedAt('visit')}
       FROM enrollment JOIN visit ON visit.enrollment_id = enrollment.id
      WHERE enrollment.entry_key LIKE 'half-%' AND visit.node_id = 'progress' AND visit.left_at IS NOT NULL`,
  );
  const late = ({ messageId, seenAt }: Seen) => seenAt - (sentAt.get(messageId) ?? NaN);
  return { enrolled: entries.map(late), answered: answers.map(late) };
}

function places(count: number): readonly number[] {
  return Array.from({ length: count }, (_, place) => place);
}
