import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startStack } from '@sojourn/stack';
import { startOtlpSink } from '@sojourn/telemetry/testing';

/**
 * Starts one stack for all walks that leave it standing, with the actions of the examples. Who has one running
 * names its home in `SOJOURN_E2E_HOME`, and where it exports to in `SOJOURN_E2E_TELEMETRY`, and no other is started.
 */
export default async function globalSetup() {
  if (process.env.SOJOURN_E2E_HOME) return;
  // The walks are measured and traced as in production, which must cost them nothing.
  const sink = await startOtlpSink();
  const stack = await startStack({
    home: mkdtempSync(path.join(tmpdir(), 'sojourn-e2e-')),
    env: {
      SOJOURN_ACTIONS_DIR: fileURLToPath(new URL('../../../../examples/actions', import.meta.url)),
      SOJOURN_EGRESS_ALLOW: '127.0.0.1',
      ...sink.variables,
    },
  });
  process.env.SOJOURN_E2E_HOME = stack.home;
  process.env.SOJOURN_E2E_TELEMETRY = sink.variables.OTEL_EXPORTER_OTLP_ENDPOINT;
  globalThis.sojournStack = stack;
  globalThis.sojournSink = sink;
}
