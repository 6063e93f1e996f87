import type { NativeConnection } from '@temporalio/worker';

/** The id of a namespace: no other server has it, whatever its address. */
export async function serverOf(connection: NativeConnection, namespace: string): Promise<string> {
  const { namespaceInfo } = await connection.workflowService.describeNamespace({ namespace });
  if (!namespaceInfo?.id) throw new Error(`Temporal does not say which namespace "${namespace}" is`);
  return namespaceInfo.id;
}
