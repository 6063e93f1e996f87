import { join } from 'node:path';
import { writeEvidence } from '../evidence/write-evidence.js';
import { violationsInWords } from '../report.js';
import type { Say } from '../runs/in-folder.js';
import { databaseOutage, type OutageReport } from './database-outage.js';
import type { OutageHouse } from './open-outage-house.js';

/** What each run may cost more for an outage, in history events. */
export const MOST_FURTHER_EVENTS = 8;

const LASTS_MS = 20_000;

/** Takes the database away twice, and says what that has cost: once it refuses, once it hangs. */
export async function databaseOutages(
  folder: string,
  { house, ways }: OutageHouse,
  say: Say,
): Promise<readonly OutageReport[]> {
  const reports: OutageReport[] = [];
  for (const [name, harm] of [['refuses', 'cut'] as const, ['hangs', 'stall'] as const]) {
    say(`The database ${name} for ${LASTS_MS / 1000} s …`);
    const report = await databaseOutage(house, {
      domain: `${name}.example`,
      lastsMs: LASTS_MS,
      begin: () => ways.database[harm](),
      end: () => ways.database.mend(),
    });
    writeEvidence(join(folder, name), report.evidence, report.violations);
    say(`  further history events of each run: ${report.furtherEvents.join(' ')}`);
    say(violationsInWords(report.violations));
    reports.push(report);
  }
  return reports;
}

/** Whether an outage has cost little and harmed nobody; one that has cost nobody anything has passed unnoticed. */
export function isHarmless({ furtherEvents, violations }: OutageReport): boolean {
  const most = Math.max(...furtherEvents);
  return violations.length === 0 && most > 0 && most <= MOST_FURTHER_EVENTS;
}
