import { enrollmentWorkflowId } from '@sojourn/contract';
import { Client, Connection } from '@temporalio/client';

/** How many history events the durable run of each enrollment has cost so far. */
export async function readHistoryLengths(
  temporalAddress: string,
  enrollmentIds: readonly string[],
): Promise<readonly number[]> {
  const connection = await Connection.connect({ address: temporalAddress });
  try {
    const { workflow } = new Client({ connection });
    const lengths: number[] = [];
    for (const id of enrollmentIds) {
      const { events } = await workflow.getHandle(enrollmentWorkflowId(id)).fetchHistory();
      lengths.push(events?.length ?? 0);
    }
    return lengths;
  } finally {
    await connection.close();
  }
}
