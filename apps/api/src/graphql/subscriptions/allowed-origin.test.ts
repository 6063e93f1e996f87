import { isAllowedOrigin } from './allowed-origin.js';

const production = {
  publicUrl: 'https://sojourn.test',
  mode: 'production',
  port: 0,
  host: '',
  databaseUrl: '',
  eventsPerSecond: 1,
} as const;
const development = { ...production, mode: 'development' } as const;

describe('isAllowedOrigin', () => {
  it('lets programs in, which name no origin', () => {
    expect(isAllowedOrigin({}, production)).toBe(true);
  });

  it('lets in its own pages', () => {
    expect(isAllowedOrigin({ origin: 'https://sojourn.test' }, production)).toBe(true);
    expect(isAllowedOrigin({ origin: 'http://10.0.0.7:3000', host: '10.0.0.7:3000' }, production)).toBe(true);
  });

  it.each(['https://evil.test', 'http://localhost:5173', 'null'])('keeps out pages of %s', (origin) => {
    expect(isAllowedOrigin({ origin, host: 'sojourn.test' }, production)).toBe(false);
  });

  it('lets in other local ports in development only, where the editor has a server of its own', () => {
    expect(isAllowedOrigin({ origin: 'http://localhost:5173', host: 'localhost:3000' }, development)).toBe(
      true,
    );
    expect(isAllowedOrigin({ origin: 'https://evil.test', host: 'localhost:3000' }, development)).toBe(false);
  });
});
