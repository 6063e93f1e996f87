import { startTelemetry } from '@sojourn/telemetry';
import { pino } from 'pino';
import { createApp } from './create-app.js';
import { readEnvironment } from './environment/environment.js';
import { describeError } from './logging/describe-error.js';

const log = pino({ name: 'sojourn-api', base: { process: 'api' } });
const reading = readEnvironment(process.env);

if (reading.kind === 'problems') {
  for (const problem of reading.problems) log.fatal(problem);
  process.exit(1);
}

try {
  const { environment } = reading;
  const telemetry = await startTelemetry({
    service: 'sojourn-api',
    variables: environment.telemetry ?? {},
    onTrouble: () => {
      log.warn('figures or traces could not be told; OTEL_LOG_LEVEL=error says why');
    },
  });
  const app = await createApp(environment, log);
  const stop = (): void => {
    const stopped = app.close().then(() => telemetry.stop());
    stopped.then(
      () => process.exit(0),
      (error: unknown) => {
        log.fatal({ error: describeError(error) }, 'the API did not stop in order');
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
  // Whoever started this process is gone: nobody would ever stop it.
  process.once('disconnect', stop);
  await app.listen(environment.port, environment.host);
  log.info({ url: environment.publicUrl }, 'the API is ready');
  process.send?.('ready');
} catch (error) {
  log.fatal({ error: describeError(error) }, 'the API could not start');
  process.exit(1);
}
