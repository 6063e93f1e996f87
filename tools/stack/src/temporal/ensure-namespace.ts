import { Connection } from '@temporalio/client';

const ALREADY_EXISTS = 6;
const DAY_S = 24 * 60 * 60;

/** Makes a namespace whose finished runs are kept for a day, unless it is there. */
export async function ensureNamespace(address: string, namespace: string): Promise<void> {
  const connection = await Connection.connect({ address });
  try {
    await connection.workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: { seconds: DAY_S as never },
    });
  } catch (error) {
    if ((error as { code?: number }).code !== ALREADY_EXISTS) throw error;
  } finally {
    await connection.close();
  }
}
