import { actionsEnvironmentSchema, mainEnvironmentSchema, readEnvironment } from './environment.js';

describe('the environment', () => {
  const complete = {
    DATABASE_URL: 'postgresql://sojourn:secret@127.0.0.1:5432/sojourn',
    TEMPORAL_ADDRESS: '127.0.0.1:7233',
    SMTP_URL: 'smtp://localhost:1025',
    MAIL_FROM: 'Shop <shop@example.com>',
    SOJOURN_ACTIONS_DIR: 'actions',
  };

  it('is read with what was left out filled in', () => {
    expect(readEnvironment(mainEnvironmentSchema, complete)).toMatchObject({
      TEMPORAL_NAMESPACE: 'default',
      SOJOURN_ENV: 'production',
      SOJOURN_EGRESS_ALLOW: [],
      SOJOURN_WORKER_SLOTS: 10,
      SOJOURN_DECISION_DAYS: 90,
    });
    expect(
      readEnvironment(actionsEnvironmentSchema, { ...complete, SOJOURN_EGRESS_ALLOW: 'localhost, 10.0.0.7' }),
    ).toMatchObject({ SOJOURN_EGRESS_ALLOW: ['localhost', '10.0.0.7'] });
  });

  it.each(['0', '1.5', '36501', 'long'])('keeps decisions for no %s days', (days) => {
    expect(() =>
      readEnvironment(mainEnvironmentSchema, { ...complete, SOJOURN_DECISION_DAYS: days }),
    ).toThrow('SOJOURN_DECISION_DAYS');
  });

  it('is refused with everything that is wrong, at once', () => {
    const read = () => readEnvironment(mainEnvironmentSchema, { TEMPORAL_ADDRESS: 'nowhere' });
    for (const name of ['DATABASE_URL', 'TEMPORAL_ADDRESS', 'SMTP_URL', 'MAIL_FROM'])
      expect(read).toThrow(name);
  });
});
