import { writeEvidence } from '../evidence/write-evidence.js';
import { House } from '../house/house.js';
import { reportOf } from '../report.js';
import type { Say } from './in-folder.js';
import { killsRun, type KillsRunReport } from './kills-run.js';
import type { KillsRunSize } from './plan-run.js';

/** Kills a house of its own again and again, and says what has come of it; all the evidence stays in the folder. */
export async function runKills(
  folder: string,
  seed: string,
  size: KillsRunSize,
  say: Say,
): Promise<KillsRunReport> {
  say(`Seed ${seed}, begun ${new Date().toISOString()}`);
  const house = await House.open({ directory: folder });
  try {
    const report = await killsRun(house, seed, size, say);
    writeEvidence(folder, report.evidence, report.violations);
    say(reportOf(report));
    return report;
  } finally {
    await house.close();
  }
}
