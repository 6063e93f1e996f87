import { z } from 'zod';

const unlessEmpty = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const exporters = (...known: readonly [string, ...string[]]) =>
  unlessEmpty(
    z.string().regex(new RegExp(`^(none|(${known.join('|')})(,(${known.join('|')}))*)$`), {
      error: `must be none, or one of ${known.join(', ')}, or several of these with commas between`,
    }),
  );

const oneOf = <Word extends string>(...words: readonly [Word, ...Word[]]) =>
  unlessEmpty(z.enum(words, { error: `must be one of ${words.join(', ')}` }));

const address = unlessEmpty(
  z.url({ protocol: /^https?$/, hostname: /.*/, error: 'must be an address such as http://127.0.0.1:4318' }),
);

const milliseconds = unlessEmpty(
  z.coerce.number({ error: 'must be a number of milliseconds' }).int().min(1).max(2_147_483_647),
);

/**
 * The standard variables of OpenTelemetry that decide what is told, to whom and how often; for the schema of a process's
 * environment. What else begins with `OTEL_` is read by OpenTelemetry itself. No complaint quotes a value.
 */
export const telemetryVariables = {
  OTEL_SDK_DISABLED: unlessEmpty(z.stringbool({ error: 'must be true or false' })),
  OTEL_TRACES_EXPORTER: exporters('otlp', 'console'),
  OTEL_METRICS_EXPORTER: exporters('otlp', 'prometheus', 'console'),
  OTEL_EXPORTER_OTLP_ENDPOINT: address,
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: address,
  OTEL_EXPORTER_OTLP_METRICS_ENDPOINT: address,
  OTEL_EXPORTER_OTLP_PROTOCOL: oneOf('http/protobuf', 'http/json', 'grpc'),
  OTEL_EXPORTER_OTLP_HEADERS: unlessEmpty(
    z.string().regex(/^\s*[^\s=,]+=[^,]*(,\s*[^\s=,]+=[^,]*)*$/, {
      error: 'must be names and values, such as api-key=…, with commas between',
    }),
  ),
  OTEL_EXPORTER_PROMETHEUS_PORT: unlessEmpty(
    z.coerce.number({ error: 'must be a port' }).int().min(1).max(65_535),
  ),
  OTEL_METRIC_EXPORT_INTERVAL: milliseconds,
  OTEL_METRIC_EXPORT_TIMEOUT: milliseconds,
  OTEL_BSP_SCHEDULE_DELAY: milliseconds,
  OTEL_TRACES_SAMPLER: oneOf(
    'always_on',
    'always_off',
    'traceidratio',
    'parentbased_always_on',
    'parentbased_always_off',
    'parentbased_traceidratio',
  ),
  OTEL_TRACES_SAMPLER_ARG: unlessEmpty(
    z.coerce.number({ error: 'must be a share between 0 and 1' }).min(0).max(1),
  ),
} as const;

/** See `telemetryVariables`. */
export type TelemetryVariables = z.output<z.ZodObject<typeof telemetryVariables>>;
