// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- A server for tests: nothing leaves the house.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

/** A span as it was exported. Attribute values are texts, numbers or truth values. */
export interface SeenSpan {
  readonly service: string;
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  /** Empty for the first of a trace. */
  readonly parentSpanId: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  /** Ids of traces that it follows. */
  readonly links: readonly string[];
  readonly isError: boolean;
}

/** Where processes export to, instead of an operator's collector: the OTLP of `http/json`. */
export interface OtlpSink {
  /** Variables that make a process export here, every few hundred milliseconds. */
  readonly variables: Readonly<Record<string, string>>;
  spans(): readonly SeenSpan[];
  /** Names of the figures that have come. */
  metrics(): ReadonlySet<string>;
  /** Everything that has come, as it came; a GET of the endpoint answers the same to other processes. */
  raw(): string;
  close(): Promise<void>;
}

const value = z.object({ key: z.string(), value: z.record(z.string(), z.unknown()) });
const attributes = z
  .array(value)
  .default([])
  .transform((list) =>
    Object.fromEntries(list.map(({ key, value: typed }) => [key, Object.values(typed)[0]])),
  );
const resource = z.object({ attributes });

const tracesSchema = z.object({
  resourceSpans: z.array(
    z.object({
      resource,
      scopeSpans: z.array(
        z.object({
          spans: z.array(
            z.object({
              name: z.string(),
              traceId: z.string(),
              spanId: z.string(),
              parentSpanId: z.string().default(''),
              attributes,
              links: z.array(z.object({ traceId: z.string() })).default([]),
              status: z.object({ code: z.number().optional() }).default({}),
            }),
          ),
        }),
      ),
    }),
  ),
});

const metricsSchema = z.object({
  resourceMetrics: z.array(
    z.object({
      scopeMetrics: z.array(z.object({ metrics: z.array(z.object({ name: z.string() })) })),
    }),
  ),
});

const ERROR_STATUS = 2;

/** Opens a sink on a free port of this machine. */
export async function startOtlpSink(): Promise<OtlpSink> {
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    if (request.method === 'GET') {
      response.end(bodies.join('\n'));
      return;
    }
    void text(request).then((body) => {
      bodies.push(body);
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    variables: {
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`,
      OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
      OTEL_METRIC_EXPORT_INTERVAL: '500',
      OTEL_METRIC_EXPORT_TIMEOUT: '400',
      OTEL_BSP_SCHEDULE_DELAY: '200',
    },
    spans: () => spansIn(bodies),
    metrics: () => metricsIn(bodies),
    raw: () => bodies.join('\n'),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** The spans of export requests, oldest first. */
export function spansIn(bodies: readonly string[]): readonly SeenSpan[] {
  return bodies.flatMap((body) => {
    const read = tracesSchema.safeParse(JSON.parse(body));
    return (read.data?.resourceSpans ?? []).flatMap(spansOf);
  });
}

type ResourceSpans = z.output<typeof tracesSchema>['resourceSpans'][number];

function spansOf({ resource: from, scopeSpans }: ResourceSpans): readonly SeenSpan[] {
  const service = String(from.attributes['service.name']);
  return scopeSpans.flatMap((scope) =>
    scope.spans.map(({ links, status, ...span }) => ({
      ...span,
      service,
      links: links.map(({ traceId }) => traceId),
      isError: status.code === ERROR_STATUS,
    })),
  );
}

/** The names of the figures of export requests. */
function metricsIn(bodies: readonly string[]): ReadonlySet<string> {
  const names = bodies.flatMap((body) => {
    const read = metricsSchema.safeParse(JSON.parse(body));
    const scopes = (read.data?.resourceMetrics ?? []).flatMap(({ scopeMetrics }) => scopeMetrics);
    return scopes.flatMap(({ metrics }) => metrics.map(({ name }) => name));
  });
  return new Set(names);
}
