import { isOutage } from './outage.js';

describe('an outage', () => {
  const withCode = (code: string) => Object.assign(new Error('words'), { code });

  it.each([
    '08006',
    '53300',
    '57P01',
    '57P03',
    '57014',
    '40001',
    '40P01',
    '55P03',
    '25P03',
    'ECONNREFUSED',
    'ECONNRESET',
  ])('is what %s says', (code) => {
    expect(isOutage(withCode(code))).toBe(true);
    expect(isOutage(Object.assign(new Error('query failed'), { driverError: withCode(code) }))).toBe(true);
  });

  it('is a connection that pg lost without a code', () => {
    expect(isOutage(new Error('Connection terminated unexpectedly'))).toBe(true);
    expect(isOutage(new Error('timeout exceeded when trying to connect'))).toBe(true);
  });

  it.each(['23505', '22P02', '42P01', 'ERR_INVALID_ARG_TYPE'])(
    'is not what %s says: that is an answer',
    (code) => {
      expect(isOutage(withCode(code))).toBe(false);
    },
  );

  it('is not any other error, or none', () => {
    expect(isOutage(new TypeError('cannot read properties of undefined'))).toBe(false);
    expect(isOutage('Connection terminated')).toBe(false);
  });
});
