import type { Telemetry, TelemetryVariables } from '@sojourn/telemetry';
import { startTelemetry } from '@sojourn/telemetry';
import type { Log } from './log.js';

/** Has a process tell its figures and traces, if its environment asks for it; that it could not is told in its log. */
export function openTelemetry(service: string, variables: TelemetryVariables, log: Log): Promise<Telemetry> {
  return startTelemetry({
    service,
    variables,
    onTrouble: () => {
      log.warn('figures or traces could not be told; OTEL_LOG_LEVEL=error says why');
    },
  });
}
