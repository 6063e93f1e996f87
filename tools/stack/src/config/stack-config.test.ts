import { readConfig } from './stack-config.js';

describe('the configuration', () => {
  it('has a default for everything', () => {
    expect(readConfig({}, '/sojourn')).toMatchObject({
      PORT: 3000,
      HOST: '127.0.0.1',
      SOJOURN_HOME: '/sojourn/.sojourn',
      SOJOURN_ACTIONS_DIR: '/sojourn/actions',
      SOJOURN_LOG_LEVEL: 'warn',
    });
  });

  it('takes an empty variable for an unset one', () => {
    expect(readConfig({ DATABASE_URL: '', PORT: ' ' }, '/')).toMatchObject({ PORT: 3000 });
  });

  it('says everything that is wrong at once', () => {
    const environment = {
      PORT: '70000',
      DATABASE_URL: 'mysql://db/app',
      TEMPORAL_ADDRESS: 'temporal',
      SOJOURN_LOG_LEVEL: 'loud',
      SOJOURN_SMTP_PORT: 'mail',
    };
    let message = '';
    try {
      readConfig(environment, '/');
    } catch (error) {
      ({ message } = error as Error);
    }
    for (const name of Object.keys(environment)) expect(message).toContain(`  ${name} is`);
  });
});
