import { Connection } from '@temporalio/client';

/** Whether the server takes calls and knows its namespace. */
export async function namespaceAnswers(address: string, namespace = 'default'): Promise<boolean> {
  const connection = Connection.lazy({ address, connectTimeout: '1s' });
  try {
    await connection.withDeadline(Date.now() + 1_000, () =>
      connection.workflowService.describeNamespace({ namespace }),
    );
    return true;
  } catch {
    // Refused, starting up, or without the namespace: in each case not yet.
    return false;
  } finally {
    await connection.close();
  }
}
