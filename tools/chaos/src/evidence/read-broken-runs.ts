import { enrollmentWorkflowId } from '@sojourn/contract';
import { Client, Connection } from '@temporalio/client';
import type { BrokenRun } from './evidence.js';

/** Lists the durable runs that failed, timed out or were ended by force, of these enrollments. */
export async function readBrokenRuns(
  temporalAddress: string,
  enrollmentIds: readonly string[],
): Promise<readonly BrokenRun[]> {
  const connection = await Connection.connect({ address: temporalAddress });
  try {
    const mine = new Set(enrollmentIds.map(enrollmentWorkflowId));
    const broken: BrokenRun[] = [];
    const query = `ExecutionStatus IN ('Failed', 'TimedOut', 'Terminated', 'Canceled')`;
    for await (const { workflowId, status } of new Client({ connection }).workflow.list({ query }))
      if (mine.has(workflowId)) broken.push({ workflowId, status: status.name });
    return broken;
  } finally {
    await connection.close();
  }
}
