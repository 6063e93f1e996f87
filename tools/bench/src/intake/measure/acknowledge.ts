import { newId, rows } from '@sojourn/store';
import pLimit from 'p-limit';
import { monotonicMs } from '../../enrollment/measure/monotonic-ms.js';
import type { Scale } from '../options.js';
import { openHouse, type House } from '../stage/open-house.js';
import type { IntakeStage } from '../stage/open-stage.js';
import { BATCH_SIZE, bodyOf, eventBatches } from '../workload/event-batches.js';
import { letCustomersBeKnown } from '../workload/known-customers.js';
import { openPlainInserts, recordsOf } from '../workload/plain-inserts.js';

/** Events a second that one round has shown: through the API, and as plain inserts of the same rows. */
export interface AcknowledgeRound {
  readonly api: number;
  readonly plain: number;
}

const KNOWN = 10_000;

/** Measures how many events a second are acknowledged, and beside it how many PostgreSQL takes by itself. */
export async function measureAcknowledge(
  stage: IntakeStage,
  { rounds, batches, atOnce }: Scale['acknowledge'],
  progress: (what: string) => void,
): Promise<readonly AcknowledgeRound[]> {
  const house = await openHouse(stage);
  const plain = openPlainInserts(house.databaseUrl, house.workspaceId, atOnce);
  try {
    const send = await house.startApi();
    const known = await letCustomersBeKnown(house, KNOWN);
    const ways = {
      api: async (name: string) => {
        const bodies = eventBatches(known, name, batches).map(bodyOf);
        return perSecond(bodies, atOnce, (body) => send('batch', body));
      },
      plain: async (name: string) => {
        const records = eventBatches(known, name, batches).map((events) => recordsOf(events, newId));
        return perSecond(records, atOnce, (record) => plain.insert(record));
      },
    };
    await ways.api('warm-api');
    await ways.plain('warm-plain');
    const measured: AcknowledgeRound[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const figures = { api: 0, plain: 0 };
      for (const way of round % 2 === 0 ? (['api', 'plain'] as const) : (['plain', 'api'] as const))
        figures[way] = await ways[way](`${way}-${round}`);
      measured.push(figures);
      progress(`round ${round + 1} of ${rounds}: ${figures.api.toFixed(0)} events/s acknowledged`);
    }
    await sameRows(house, (rounds + 1) * batches * BATCH_SIZE);
    return measured;
  } finally {
    await plain.close();
    await house.close();
  }
}

async function perSecond(
  batches: readonly string[],
  atOnce: number,
  take: (batch: string) => Promise<void>,
): Promise<number> {
  const turn = pLimit(atOnce);
  const from = monotonicMs();
  await Promise.all(batches.map((batch) => turn(() => take(batch))));
  return (batches.length * BATCH_SIZE * 1_000) / (monotonicMs() - from);
}

/** Both ways have left the same behind, or they could not be compared. */
async function sameRows({ dataSource }: House, expected: number): Promise<void> {
  const found = await rows<{ readonly way: string }>(
    dataSource,
    `SELECT split_part(message_id, '-', 1 + (message_id LIKE 'warm-%')::int) AS way, count(*)::int AS events,
            count(outbox.seq)::int AS waiting, count(event_key.message_id)::int AS keys,
            count(DISTINCT value)::int AS "newCustomers"
       FROM event
       LEFT JOIN outbox USING (seq)
       LEFT JOIN event_key USING (message_id)
       LEFT JOIN customer_identifier AS name ON name.value = message_id
      GROUP BY 1 ORDER BY 1`,
  );
  const same = { events: expected, waiting: expected, keys: expected, newCustomers: expected / 10 };
  const wanted = [
    { way: 'api', ...same },
    { way: 'plain', ...same },
  ];
  if (JSON.stringify(found) !== JSON.stringify(wanted))
    throw new Error(`not the same rows: ${JSON.stringify(found)}`);
}
