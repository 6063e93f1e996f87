import type { NativeConnection } from '@temporalio/worker';

/** The name under which Temporal knows all builds of the durable run. */
export const DEPLOYMENT = 'sojourn';

/** Where builds are told apart. */
export interface Deployed {
  readonly connection: NativeConnection;
  readonly namespace: string;
}

/** Which build is given work. */
export interface Routing {
  /** Null as long as none is. */
  readonly currentId: string | null;
  /** Makes a change fail that was not made from this state. */
  readonly conflictToken: Uint8Array;
}

// https://grpc.io/docs/guides/status-codes: no such thing yet, and not in a state for it.
const NOT_FOUND = 5;
const FAILED_PRECONDITION = 9;

/** Which build is given work, or null while Temporal has heard of none. */
export async function routingOf({ connection, namespace }: Deployed): Promise<Routing | null> {
  try {
    const { workerDeploymentInfo, conflictToken } = await connection.workflowService.describeWorkerDeployment(
      { namespace, deploymentName: DEPLOYMENT },
    );
    const current = workerDeploymentInfo?.routingConfig?.currentDeploymentVersion;
    return { currentId: current?.buildId ?? null, conflictToken };
  } catch (error) {
    if (codeOf(error) === NOT_FOUND) return null;
    throw error;
  }
}

/**
 * Has a build given all work from now on, also that of runs which other builds have begun; false when that cannot be
 * yet, because none of its workers has come.
 *
 * @param from the state it is to be changed from, if that matters: false too when it is another meanwhile
 */
export async function makeCurrent(
  { connection, namespace }: Deployed,
  buildId: string,
  from?: Routing,
): Promise<boolean> {
  try {
    await connection.workflowService.setWorkerDeploymentCurrentVersion({
      namespace,
      deploymentName: DEPLOYMENT,
      buildId,
      ...(from && { conflictToken: from.conflictToken }),
    });
    return true;
  } catch (error) {
    const code = codeOf(error);
    if (code === NOT_FOUND || code === FAILED_PRECONDITION) return false;
    throw error;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
