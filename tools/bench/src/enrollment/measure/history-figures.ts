import { Client, Connection } from '@temporalio/client';
import type { BatchFigures } from './batch.js';
import { quantile } from './spread.js';

/** What a journey leaves in Temporal; the middle one of many, and the most. */
export interface HistoryFigures {
  readonly events: readonly [median: number, most: number];
  readonly workflowTasks: readonly [median: number, most: number];
  readonly transitions: readonly [median: number, most: number];
  readonly bytes: readonly [median: number, most: number];
  readonly journeys: number;
}

// Whole histories are read to count workflow tasks; some are enough.
const SAMPLE = 20;

/** Reads what the runs that were started in a window of time have left behind. */
export async function historyFigures(
  { address, namespace }: { readonly address: string; readonly namespace: string },
  { from, to }: BatchFigures['window'],
): Promise<HistoryFigures> {
  const connection = await Connection.connect({ address });
  try {
    const { workflow } = new Client({ connection, namespace });
    const within = `StartTime BETWEEN "${from.toISOString()}" AND "${to.toISOString()}"`;
    const query = `${within} AND ExecutionStatus = "Completed"`;
    const [events, transitions, bytes, tasks]: number[][] = [[], [], [], []];
    for await (const { workflowId, historyLength, historySize, raw } of workflow.list({ query })) {
      events?.push(historyLength);
      bytes?.push(historySize ?? 0);
      transitions?.push(Number(raw.stateTransitionCount ?? 0));
      if (tasks === undefined || tasks.length >= SAMPLE) continue;
      const history = await workflow.getHandle(workflowId).fetchHistory();
      tasks.push((history.events ?? []).filter((event) => event.workflowTaskCompletedEventAttributes).length);
    }
    return {
      events: middleAndMost(events),
      workflowTasks: middleAndMost(tasks),
      transitions: middleAndMost(transitions),
      bytes: middleAndMost(bytes),
      journeys: events?.length ?? 0,
    };
  } finally {
    await connection.close();
  }
}

function middleAndMost(figures: readonly number[] = []): readonly [number, number] {
  const sorted = figures.toSorted((one, other) => one - other);
  return [quantile(sorted, 0.5), quantile(sorted, 1)];
}
