import { z } from 'zod';
import { exportersOf } from './exporters-of.js';
import { telemetryVariables } from './telemetry-variables.js';

const schema = z.object(telemetryVariables);
const exporters = (variables: Readonly<Record<string, string>>) => exportersOf(schema.parse(variables));

describe('the variables of telemetry', () => {
  const OTEL_EXPORTER_OTLP_ENDPOINT = 'http://127.0.0.1:4318';

  it('switch everything on by an endpoint', () => {
    expect(exporters({})).toEqual({ traces: 'none', metrics: 'none' });
    expect(exporters({ OTEL_EXPORTER_OTLP_ENDPOINT })).toEqual({ traces: 'otlp', metrics: 'otlp' });
  });

  it('switch figures and traces one by one', () => {
    expect(exporters({ OTEL_METRICS_EXPORTER: 'prometheus' })).toEqual({
      traces: 'none',
      metrics: 'prometheus',
    });
    expect(exporters({ OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_METRICS_EXPORTER: 'otlp,prometheus' })).toEqual({
      traces: 'otlp',
      metrics: 'otlp,prometheus',
    });
    expect(
      exporters({ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: `${OTEL_EXPORTER_OTLP_ENDPOINT}/v1/traces` }),
    ).toEqual({
      traces: 'otlp',
      metrics: 'none',
    });
  });

  it('are switched off together, or by being empty', () => {
    const off = { traces: 'none', metrics: 'none' };
    expect(exporters({ OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_SDK_DISABLED: 'true' })).toEqual(off);
    expect(exporters({ OTEL_EXPORTER_OTLP_ENDPOINT: '', OTEL_METRICS_EXPORTER: '' })).toEqual(off);
  });

  it.each([
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'somewhere'],
    ['OTEL_TRACES_EXPORTER', 'prometheus'],
    ['OTEL_METRICS_EXPORTER', 'otlp,,console'],
    ['OTEL_METRICS_EXPORTER', 'none,otlp'],
    ['OTEL_SDK_DISABLED', 'perhaps'],
    ['OTEL_EXPORTER_OTLP_PROTOCOL', 'pigeon'],
    ['OTEL_EXPORTER_OTLP_HEADERS', 'a-very-secret-key'],
    ['OTEL_EXPORTER_PROMETHEUS_PORT', '70000'],
    ['OTEL_METRIC_EXPORT_INTERVAL', 'often'],
    ['OTEL_TRACES_SAMPLER', 'sometimes'],
    ['OTEL_TRACES_SAMPLER_ARG', '2'],
  ])('refuse %s when it is %s, and do not quote it', (name, value) => {
    const { error } = schema.safeParse({ [name]: value });
    expect(error?.issues).toMatchObject([{ path: [name] }]);
    expect(error?.issues.map(({ message }) => message).join()).not.toContain(value);
  });

  it('are as they are where they make sense', () => {
    const variables = {
      OTEL_EXPORTER_OTLP_HEADERS: 'api-key=k=1, team=shop',
      OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc',
      OTEL_TRACES_SAMPLER: 'parentbased_traceidratio',
    };
    expect(schema.parse({ ...variables, OTEL_TRACES_SAMPLER_ARG: '0.1' })).toEqual({
      ...variables,
      OTEL_TRACES_SAMPLER_ARG: 0.1,
    });
  });
});
