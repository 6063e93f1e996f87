import { join } from 'node:path';
import { writeEvidence } from '../evidence/write-evidence.js';
import { violationsInWords } from '../report.js';
import type { Say } from '../runs/in-folder.js';
import { databaseOutages, isHarmless } from './database-outages.js';
import { openOutageHouse } from './open-outage-house.js';
import { temporalOutage } from './temporal-outage.js';

const TEMPORAL_MS = 60_000;

/**
 * Takes the database and Temporal away, one after the other, and says what that has cost; true when it was little, no
 * sender noticed that Temporal was away, and nothing was lost.
 */
export async function runOutages(folder: string, say: Say): Promise<boolean> {
  const opened = await openOutageHouse(folder);
  try {
    const ofDatabase = await databaseOutages(folder, opened, say);
    say(`Temporal is away for ${TEMPORAL_MS / 1000} s …`);
    const { house, ways } = opened;
    const ofTemporal = await temporalOutage(house, ways.temporal, TEMPORAL_MS);
    const { statuses, unanswered, settledAfterMs, evidence, violations } = ofTemporal;
    writeEvidence(join(folder, 'temporal'), evidence, violations);
    const good = statuses.filter((status) => status === 200).length;
    say(`  ${good} of ${statuses.length} requests answered 200, ${unanswered} tries not at all`);
    say(`  at rest ${(settledAfterMs / 1000).toFixed(1)} s after its return`);
    say(violationsInWords(violations));
    const wasUnnoticed = unanswered === 0 && good === statuses.length;
    return ofDatabase.every(isHarmless) && wasUnnoticed && violations.length === 0;
  } finally {
    await opened.close();
  }
}
