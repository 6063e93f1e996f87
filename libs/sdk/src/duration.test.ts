import { type Duration, durationToMs } from './duration.js';

describe('durationToMs', () => {
  it.each([
    ['500ms', 500],
    ['30s', 30_000],
    ['5m', 300_000],
    ['1h', 3_600_000],
    ['1.5h', 5_400_000],
  ])('reads %s as %d ms', (text, ms) => {
    expect(durationToMs(text)).toBe(ms);
  });

  it.each(['', '30', 's', '-1s', '30 s', '1d', '1e3s', 'Infinitys'])('refuses "%s"', (text) => {
    expect(durationToMs(text)).toBeNull();
  });

  it('is checked by the compiler as far as a type can', () => {
    const sound: Duration = '30s';
    // @ts-expect-error a number alone has no unit
    const unsound: Duration = '30';
    expect([sound, unsound]).toHaveLength(2);
  });
});
