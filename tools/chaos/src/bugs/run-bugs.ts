import type { Say } from '../runs/in-folder.js';
import { violationsInWords } from '../report.js';
import { BugTrial } from './bug-trial.js';
import { bugs } from './bugs.js';

/** Tries the checker on every bug, and on the same without it; true when it finds each of them and nothing else. */
export async function runBugs(folder: string, say: Say): Promise<boolean> {
  const trial = await BugTrial.open(folder);
  let isSound = true;
  try {
    for (const bug of bugs) {
      const found = await trial.withBug(bug);
      const isCaught = found.some(({ rule }) => rule === bug.caughtBy);
      say(`${isCaught ? 'found' : 'MISSED'}  ${bug.name}\n${violationsInWords(found)}`);
      const without = await trial.without(bug);
      if (without.length > 0) say(`  and without it:\n${violationsInWords(without)}`);
      isSound &&= isCaught && without.length === 0;
    }
    return isSound;
  } finally {
    await trial.close();
  }
}
