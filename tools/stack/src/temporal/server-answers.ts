import { Connection } from '@temporalio/client';

/** Whether the server takes calls, whatever namespaces it has. */
export async function serverAnswers(address: string): Promise<boolean> {
  const connection = Connection.lazy({ address, connectTimeout: '1s' });
  try {
    await connection.withDeadline(Date.now() + 1_000, () => connection.workflowService.listNamespaces({}));
    return true;
  } catch {
    // Refused, or starting up.
    return false;
  } finally {
    await connection.close();
  }
}
