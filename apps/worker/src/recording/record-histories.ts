import { startTestServers } from '@sojourn/testing';
import type { HistoryFile } from './history-files.js';
import { nodeRecordings } from './node-recordings.js';
import { normalize } from './normalize.js';
import type { Recording } from './recording.js';
import { runRecordings } from './run-recordings.js';
import type { Stage } from './stage.js';
import { openStage } from './stage.js';
import { writeHistories } from './write-histories.js';

// Low, so that going on in a new run is recorded in a small one.
const dynamicConfig = { 'limit.historyCount.suggestContinueAsNew': 40 };

const recordings: readonly Recording[] = [...nodeRecordings, ...runRecordings];

/** Plays every run, one after the other, so that none sees another's nudges. */
async function record(stage: Stage): Promise<ReadonlyMap<string, HistoryFile>> {
  const files = new Map<string, HistoryFile>();
  for (const recording of recordings) {
    const { file, name } = recording;
    const history = normalize(await recording.play(stage));
    files.set(file, { ...files.get(file), [name]: history });
    console.log(`  ${file} ${name}: ${history.events.length} events`);
  }
  return files;
}

const keeper = await startTestServers({ database: true, temporal: true, dynamicConfig });
try {
  const stage = await openStage();
  const bytes = await writeHistories(await record(stage));
  await stage.close();
  console.log(`\n${recordings.length} histories; with earlier ones ${Math.ceil(bytes / 1024)} KB.`);
} finally {
  await keeper.finish();
}
process.exit();
