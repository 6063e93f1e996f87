import { isZone } from './zone.js';

describe('isZone', () => {
  it.each(['Europe/Berlin', 'America/Argentina/Buenos_Aires', 'UTC', 'Etc/GMT+3'])('knows %s', (zone) => {
    expect(isZone(zone)).toBe(true);
    expect(isZone(zone)).toBe(true);
  });

  it.each([
    'Berlin',
    'CST',
    'EST5EDT',
    'Mars/Olympus',
    '',
    '+02:00',
    'Europe/Berlin ',
    7,
    null,
    undefined,
    {},
  ])('does not take %j for a zone', (value) => {
    expect(isZone(value)).toBe(false);
  });
});
