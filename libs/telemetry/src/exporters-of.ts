import type { TelemetryVariables } from './telemetry-variables.js';

/** To whom traces and figures are told: names of exporters, with commas between. */
export interface Exporters {
  readonly traces: string;
  readonly metrics: string;
}

/** By the standard everything would go to this machine's port 4318 unless told otherwise; here it goes nowhere. */
export function exportersOf(variables: TelemetryVariables): Exporters {
  if (variables.OTEL_SDK_DISABLED === true) return { traces: 'none', metrics: 'none' };
  const everything = variables.OTEL_EXPORTER_OTLP_ENDPOINT;
  return {
    traces:
      variables.OTEL_TRACES_EXPORTER ?? usual(variables.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT ?? everything),
    metrics:
      variables.OTEL_METRICS_EXPORTER ?? usual(variables.OTEL_EXPORTER_OTLP_METRICS_ENDPOINT ?? everything),
  };
}

function usual(endpoint: string | undefined): string {
  return endpoint === undefined ? 'none' : 'otlp';
}
