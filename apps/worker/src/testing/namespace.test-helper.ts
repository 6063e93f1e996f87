import type { ConnectionLike } from '@temporalio/client';
import { randomUUID } from 'node:crypto';

/** Makes a namespace of its own for a test file: the files' runs share queues by name, and one server. */
export async function createNamespace(connection: ConnectionLike): Promise<string> {
  const namespace = `test-${randomUUID()}`;
  await connection.workflowService.registerNamespace({
    namespace,
    workflowExecutionRetentionPeriod: { seconds: (24 * 60 * 60) as never },
  });
  return namespace;
}
