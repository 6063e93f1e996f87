import type { WorkflowBundleOption } from '@temporalio/worker';
import { Worker } from '@temporalio/worker';
import { pino } from 'pino';
import { createLog } from '../process/log.js';
import type { HistoryFile } from '../recording/history-files.js';
import { installRuntime } from '../temporal/runtime.js';

/** What became of one history: without an error the workflow understood it. */
export interface Replayed {
  /** File and name: `nodes/wait.v1 next`. */
  readonly history: string;
  readonly error: Error | undefined;
}

/** Replays recorded histories with a bundled workflow, one after the other. */
export async function replay(
  workflowBundle: WorkflowBundleOption,
  files: ReadonlyMap<string, HistoryFile>,
): Promise<readonly Replayed[]> {
  installRuntime(createLog('test', pino({ level: 'silent' })));
  const histories = [...files].flatMap(([file, byName]) =>
    Object.entries(byName).map(([name, history]) => ({ workflowId: `${file} ${name}`, history })),
  );
  const replayed: Replayed[] = [];
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle }, histories)) {
    replayed.push({ history: workflowId, error });
  }
  return replayed;
}
