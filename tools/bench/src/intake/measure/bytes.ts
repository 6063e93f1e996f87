import { rows } from '@sojourn/store';
import { aJourney } from '@sojourn/testing';
import { growth, tableBytes } from '../../enrollment/measure/table-bytes.js';
import { publishJourney } from '../../enrollment/workload/publish-journey.js';
import type { Scale } from '../options.js';
import { openHouse } from '../stage/open-house.js';
import type { IntakeStage } from '../stage/open-stage.js';
import { untilHolds } from '../stage/until.js';
import { BATCH_SIZE, bodyOf, eventBatches } from '../workload/event-batches.js';
import { letCustomersBeKnown } from '../workload/known-customers.js';

/** What is left behind in PostgreSQL, with indexes, in bytes. */
export interface BytesFigures {
  /** Of an event, by table; in the outbox it is only until it is relayed. */
  readonly event: Readonly<Record<EventTable, number>>;
  readonly decision: number;
  readonly events: number;
  readonly decisions: number;
}

type EventTable = 'event' | 'event_key' | 'outbox';

const KNOWN = 2_000;

const isLarge = {
  combinator: 'and',
  rules: [{ field: 'entry.total', operator: '>=', value: 100_000 }],
};

/** Weighs events as a shop sends them, and decisions of a trigger that says no to them. */
export async function measureBytes(
  stage: IntakeStage,
  { batches }: Scale['bytes'],
  progress: (what: string) => void,
): Promise<BytesFigures> {
  const house = await openHouse(stage);
  const weigh = () => tableBytes(house.databaseUrl, [new URL(house.databaseUrl).pathname.slice(1)]);
  try {
    const graph = aJourney().on('Order Completed', isLarge).always().wait('P1D').build();
    await publishJourney(house.store, house.workspaceId, {
      name: 'large',
      graph,
      events: ['Order Completed'],
    });
    const known = await letCustomersBeKnown(house, KNOWN);
    const send = await house.startApi();
    const empty = await weigh();
    progress('taking events in');
    for (const events of eventBatches(known, 'weighed', batches)) await send('batch', bodyOf(events));
    const events = batches * BATCH_SIZE;
    const taken = growth(empty, await weigh(), events);
    progress('having a journey decide about them');
    await house.startWorker();
    await untilHolds(house.dataSource, `NOT EXISTS (SELECT FROM outbox)`);
    const [{ decisions } = { decisions: 0 }] = await rows<{ readonly decisions: number }>(
      house.dataSource,
      `SELECT count(*)::int AS decisions FROM decision`,
    );
    const decided = growth(empty, await weigh(), decisions);
    const of = (table: EventTable) => taken.get(table) ?? NaN;
    return {
      event: { event: of('event'), event_key: of('event_key'), outbox: of('outbox') },
      decision: decided.get('decision') ?? NaN,
      events,
      decisions,
    };
  } finally {
    await house.close();
  }
}
