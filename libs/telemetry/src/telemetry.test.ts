import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { text } from 'node:stream/consumers';
import type { OtlpSink } from './testing/otlp-sink.js';
import { startOtlpSink } from './testing/otlp-sink.js';

const built = new URL('../dist/index.js', import.meta.url).href;

/** Runs a program with the library as it is built, in a process of its own: what OpenTelemetry sets up holds for all of it. */
async function run(program: string, env: Readonly<Record<string, string>>): Promise<string> {
  const source = `import * as telemetry from ${JSON.stringify(built)};\n${program}`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', source], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit').then(([code]) => code as number | null);
  const [said, code] = await Promise.all([text(child.stdout), exited]);
  expect(code).toBe(0);
  return said;
}

const work = `
  import { z } from 'zod';
  const { counter, currentTrace, continuing, inHand, observe, startTelemetry, telemetryVariables, timing, traced } = telemetry;
  let troubles = 0;
  const variables = z.object(telemetryVariables).parse(process.env);
  const on = await startTelemetry({ service: 'sojourn-test', variables, onTrouble: () => { troubles += 1; } });
  const sends = counter('test.sends', 'Sends');
  const lateness = timing('test.lateness', 'Lateness');
  const inFlight = inHand('test.in_flight', 'In flight');
  observe({ 'test.age': { description: 'Age', unit: 's' } }, async () => ({ 'test.age': 7 }));
  let stored = null;
  await traced('intake', { workspaceId: 'w1' }, async (say) => { say({ count: 1 }); stored = currentTrace(); });
  await traced('relay', { eventId: 'e1', continues: stored }, () => traced('nudge', { enrollmentId: 'n1' }, async () => sends.add({ how: 'start' })));
  await continuing(stored, () => traced('woken', {}, async () => {}));
  await traced('advance', { follows: stored }, async () => lateness.record(1_500, {}));
  await inFlight.during({ type: 'send-email' }, async () => {});
  await traced('act', {}, async () => { throw new RangeError('ada@example.com is unknown'); }).catch(() => {});
  await on.stop();
  console.log(JSON.stringify({ isOn: on.isOn, stored, outside: currentTrace(), troubles }));
`;
// As the processes of the house end: they do not wait for what may still be tried again.
const end = `process.exit();`;

const calm = { isOn: true, stored: null, outside: null, troubles: 0 };

describe('telemetry', () => {
  let sink: OtlpSink;
  beforeEach(async () => {
    sink = await startOtlpSink();
  });
  afterEach(() => sink.close());

  const spanOf = (name: string) => {
    const span = sink.spans().find((each) => each.name === name);
    if (!span) throw new Error(`no span ${name}`);
    return span;
  };

  it('exports where the standard variables say, with traces that go on from what was stored', async () => {
    const said = JSON.parse(await run(work + end, sink.variables)) as Record<string, unknown>;
    const [intake, relay, nudge, woken] = ['intake', 'relay', 'nudge', 'woken'].map(spanOf);
    expect(said).toEqual({ ...calm, stored: `00-${intake?.traceId}-${intake?.spanId}-01` });
    expect(intake).toMatchObject({
      service: 'sojourn-test',
      parentSpanId: '',
      attributes: { 'sojourn.workspace.id': 'w1', 'sojourn.count': 1 },
    });
    expect(relay).toMatchObject({ traceId: intake?.traceId, parentSpanId: intake?.spanId });
    expect(nudge).toMatchObject({ traceId: intake?.traceId, parentSpanId: relay?.spanId });
    expect(woken).toMatchObject({ traceId: intake?.traceId, parentSpanId: intake?.spanId });
    expect(sink.metrics()).toEqual(new Set(['test.sends', 'test.lateness', 'test.in_flight', 'test.age']));
  });

  it('begins a new trace for what follows long after, with a link', async () => {
    await run(work + end, sink.variables);
    const { traceId } = spanOf('intake');
    expect(spanOf('advance')).toMatchObject({ parentSpanId: '', links: [traceId] });
    expect(spanOf('advance').traceId).not.toBe(traceId);
  });

  it('tells of an error its name, of the machine nothing', async () => {
    await run(work + end, sink.variables);
    expect(spanOf('act')).toMatchObject({ isError: true, attributes: { 'error.type': 'RangeError' } });
    expect(sink.raw()).not.toContain('ada@example.com');
    expect(sink.raw()).not.toMatch(/"(host|process)\./);
  });

  it('is silent, and loads nothing, unless it is asked for', async () => {
    const loaded = `const { createRequire } = await import('node:module');
      console.log(Object.keys(createRequire(${JSON.stringify(built)}).cache).filter((file) => file.includes('sdk-node')).length);`;
    const off: readonly Readonly<Record<string, string>>[] = [
      {},
      { OTEL_TRACES_EXPORTER: 'none' },
      { ...sink.variables, OTEL_SDK_DISABLED: 'true' },
    ];
    for (const variables of off) {
      const [said, files] = (await run(work + loaded + end, variables)).trim().split('\n');
      expect([JSON.parse(said ?? ''), files]).toEqual([{ ...calm, isOn: false }, '0']);
    }
    expect(sink.raw()).toBe('');
  });

  it('writes one form of place, whatever propagators the environment names', async () => {
    const said = await run(work + end, { ...sink.variables, OTEL_PROPAGATORS: 'b3,baggage' });
    expect(said).toContain('"stored":"00-');
  });

  it('says that it could not tell, and holds no process up, where the collector is away', async () => {
    const variables = { ...sink.variables, OTEL_METRIC_EXPORT_TIMEOUT: '100' };
    await sink.close();
    const said = JSON.parse(await run(work + end, variables)) as { readonly stored: unknown };
    expect(said).toEqual({ ...calm, stored: said.stored, troubles: 1 });
    sink = await startOtlpSink();
  });

  it('holds no process up where the collector never answers', async () => {
    const deaf = createServer().listen(0, '127.0.0.1');
    await once(deaf, 'listening');
    const { port } = deaf.address() as AddressInfo;
    const OTEL_EXPORTER_OTLP_ENDPOINT = `http://127.0.0.1:${port}`;
    const said = await run(work + end, { ...sink.variables, OTEL_EXPORTER_OTLP_ENDPOINT });
    expect(JSON.parse(said)).toMatchObject({ isOn: true });
    deaf.close();
  });

  it('says that it could not tell where the port of its page is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const trouble = `await new Promise((onTrouble) => {
      const variables = { OTEL_METRICS_EXPORTER: 'prometheus' };
      telemetry.startTelemetry({ service: 'sojourn-test', variables, onTrouble });
    });
    console.log('told');`;
    expect(await run(trouble + end, { OTEL_EXPORTER_PROMETHEUS_PORT: String(port) })).toBe('told\n');
    other.close();
  });
});
