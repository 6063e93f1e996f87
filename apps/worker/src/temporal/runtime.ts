import type { Logger as TemporalLogger } from '@temporalio/common';
import { makeTelemetryFilterString, Runtime } from '@temporalio/worker';
import type { Log } from '../process/log.js';

/**
 * Sets Temporal's own voice and manners, once per process: it speaks through our log, words and codes only,
 * and leaves signals to us.
 */
export function installRuntime(log: Log): void {
  const silent = () => undefined;
  const logger: TemporalLogger = {
    log: silent,
    trace: silent,
    debug: silent,
    info: silent,
    warn: (message, meta) => {
      log.warn(`temporal: ${message}`, fieldsOf(meta));
    },
    error: (message, meta) => {
      log.error(`temporal: ${message}`, fieldsOf(meta));
    },
  };
  Runtime.install({
    logger,
    shutdownSignals: [],
    telemetryOptions: {
      logging: { filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }), forward: {} },
    },
  });
}

function fieldsOf(meta: Readonly<Record<string, unknown>> | undefined) {
  const { workflowId, attempt } = meta ?? {};
  return {
    enrollmentId: typeof workflowId === 'string' ? workflowId : undefined,
    attempt: typeof attempt === 'number' ? attempt : undefined,
  };
}
