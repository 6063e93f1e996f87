import { z } from 'zod';
import { startTelemetry } from '../start-telemetry.js';
import { telemetryVariables } from '../telemetry-variables.js';
import type { OtlpSink } from './otlp-sink.js';
import { startOtlpSink } from './otlp-sink.js';

/** Telemetry of the test's own process, and the sink where it and others export to. */
export interface TestTelemetry {
  readonly sink: OtlpSink;
  stop(): Promise<void>;
}

/** Starts telemetry in the process of a test: once in its life, since OpenTelemetry sets itself up for all of it. */
export async function startTestTelemetry(service: string): Promise<TestTelemetry> {
  const before = { ...process.env };
  const sink = await startOtlpSink();
  Object.assign(process.env, sink.variables);
  const variables = z.object(telemetryVariables).parse(sink.variables);
  const telemetry = await startTelemetry({ service, variables, onTrouble: () => undefined });
  return {
    sink,
    async stop() {
      await telemetry.stop();
      for (const name of Object.keys(process.env))
        if (name.startsWith('OTEL_') && !(name in before)) Reflect.deleteProperty(process.env, name);
      await sink.close();
    },
  };
}
