import { readEnvironment } from './environment.js';

const DATABASE_URL = 'postgres://sojourn@localhost:5432/sojourn';

describe('readEnvironment', () => {
  it('says every problem at once', () => {
    const reading = readEnvironment({
      PORT: 'many',
      SOJOURN_ENV: 'staging',
      SOJOURN_EVENTS_PER_SECOND: 'many',
      OTEL_METRICS_EXPORTER: 'pigeon',
    });
    expect(reading.kind).toBe('problems');
    const problems = reading.kind === 'problems' ? reading.problems : [];
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
      'PORT',
      'DATABASE_URL',
      'SOJOURN_ENV',
      'SOJOURN_EVENTS_PER_SECOND',
      'OTEL_METRICS_EXPORTER',
    ]);
  });

  it('is production unless told otherwise, where inbox and development file do not exist', () => {
    expect(
      readEnvironment({ DATABASE_URL, SOJOURN_INBOX_DIR: '/mails', SOJOURN_DEV_FILE: '/dev.json' }),
    ).toMatchObject({
      environment: {
        mode: 'production',
        inboxDir: undefined,
        devFile: undefined,
        publicUrl: 'http://127.0.0.1:3000',
      },
    });
  });

  it('keeps the folders of development', () => {
    expect(
      readEnvironment({
        DATABASE_URL,
        SOJOURN_ENV: 'development',
        SOJOURN_INBOX_DIR: '/mails',
        PUBLIC_URL: 'https://sojourn.test/',
      }),
    ).toMatchObject({
      environment: { mode: 'development', inboxDir: '/mails', publicUrl: 'https://sojourn.test' },
    });
  });
});
