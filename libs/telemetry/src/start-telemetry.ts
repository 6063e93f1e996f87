import { diag, DiagLogLevel } from '@opentelemetry/api';
import { setTimeout as delay } from 'node:timers/promises';
import type { Exporters } from './exporters-of.js';
import { exportersOf } from './exporters-of.js';
import { rarely } from './rarely.js';
import { state } from './state.js';
import type { TelemetryVariables } from './telemetry-variables.js';

/** Telemetry at work, or silence. */
export interface Telemetry {
  readonly isOn: boolean;
  /** Tells what is still untold; never throws, and takes two seconds at most. */
  stop(): Promise<void>;
}

/** How telemetry is started. */
export interface TelemetrySettings {
  /** How the process is called, unless `OTEL_SERVICE_NAME` says otherwise: `sojourn-worker`. */
  readonly service: string;
  readonly variables: TelemetryVariables;
  /** Told that something could not be told, once a minute at most; `OTEL_LOG_LEVEL` has OpenTelemetry say why. */
  readonly onTrouble: () => void;
}

const silence: Telemetry = { isOn: false, stop: () => Promise.resolve() };
const LAST_WORDS_MS = 2_000;
const SILENCE_MS = 60_000;

/**
 * Starts telling figures and traces, if the environment asks for it: first of all in the life of a process. Otherwise
 * nothing of OpenTelemetry's SDK is even loaded. Nobody waits for whoever listens: what cannot be told is dropped.
 */
export async function startTelemetry({
  service,
  variables,
  onTrouble,
}: TelemetrySettings): Promise<Telemetry> {
  const exporters = exportersOf(variables);
  if (exporters.traces === 'none' && exporters.metrics === 'none') return silence;
  const trouble = rarely(SILENCE_MS, onTrouble);
  const sdk = await sdkFor(service, exporters, trouble);
  sdk.start();
  state.isOn = true;
  return {
    isOn: true,
    async stop() {
      state.isOn = false;
      const ended = sdk.shutdown().catch(trouble);
      await Promise.race([ended, delay(LAST_WORDS_MS, undefined, { ref: false })]);
    },
  };
}

async function sdkFor(service: string, { traces, metrics }: Exporters, trouble: () => void) {
  // The SDK reads them itself. Logs go to standard output, whatever becomes of the rest.
  process.env['OTEL_TRACES_EXPORTER'] = traces;
  process.env['OTEL_METRICS_EXPORTER'] = metrics;
  process.env['OTEL_LOGS_EXPORTER'] = 'none';
  // Like the API, Prometheus's page is for this machine unless somebody says otherwise.
  process.env['OTEL_EXPORTER_PROMETHEUS_HOST'] ||= '127.0.0.1';
  const [{ NodeSDK }, { envDetector }, { W3CTraceContextPropagator }] = await Promise.all([
    import('@opentelemetry/sdk-node'),
    import('@opentelemetry/resources'),
    import('@opentelemetry/core'),
  ]);
  // Its words stay here: they may quote what a collector said.
  const quiet = () => undefined;
  const logger = { error: trouble, warn: quiet, info: quiet, debug: quiet, verbose: quiet };
  if (!process.env['OTEL_LOG_LEVEL']) diag.setLogger(logger, DiagLogLevel.ERROR);
  return new NodeSDK({
    serviceName: process.env['OTEL_SERVICE_NAME'] || service,
    // Of the machine and its people nothing is told but what the operator has written down.
    resourceDetectors: [envDetector],
    // What is stored has one form, whatever `OTEL_PROPAGATORS` says: others go on from it.
    textMapPropagator: new W3CTraceContextPropagator(),
  });
}
