import {
  askForRefill,
  askForRepairs,
  repairReport,
  wakeAllAudiences,
  wakeAllCalendars,
} from '@sojourn/store';
import type { DataSource } from 'typeorm';
import { reportInWords } from './report-in-words.js';

/** What asking is done with. */
export interface AskingParts {
  readonly dataSource: DataSource;
  /** So many lost runs are asked for in one page. */
  readonly atOnce: number;
  /** Tells the operator. */
  readonly say: (words: string) => void;
  /** Waits between two pages. */
  readonly pause: () => Promise<void>;
}

/**
 * Has a running worker look after everything that may be lost: runs in pages, every audience run, every calendar. Says
 * what there is before, and what is left when all of it is asked for.
 */
export async function askForAll({ dataSource, atOnce, say, pause }: AskingParts): Promise<void> {
  say(reportInWords(await repairReport(dataSource)));
  await wakeAllAudiences(dataSource);
  await wakeAllCalendars(dataSource);
  for (;;) {
    const asked = (await askForRepairs(dataSource, atOnce)) + (await askForRefill(dataSource, atOnce));
    if (asked === 0) break;
    say(`${asked} runs are looked after.`);
    await pause();
  }
  say(`All of it is asked for. Now:\n${reportInWords(await repairReport(dataSource))}`);
}
