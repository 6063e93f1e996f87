import { tries } from '@sojourn/properties';
import fc from 'fast-check';
import { utc } from '../testing/zones.test-helper.js';
import { readInstant } from './read-instant.js';

const read = (value: unknown) => readInstant(value, 'Europe/Berlin');

describe('readInstant', () => {
  it.each([
    ['an instant in UTC', '2026-11-25T09:00:00Z', '2026-11-25T09:00'],
    ['without seconds', '2026-11-25T09:00Z', '2026-11-25T09:00'],
    ['with an offset ahead', '2026-11-25T09:00:00+05:30', '2026-11-25T03:30'],
    ['with an offset behind', '2026-11-25T23:30:00-03:30', '2026-11-26T03:00'],
    ['with the offset furthest ahead', '2026-11-25T14:00:00+14:00', '2026-11-25T00:00'],
    ['with a fraction, cut to milliseconds', '2026-11-25T09:00:00.123999Z', '2026-11-25T09:00:00.123'],
    ['with a short fraction', '2026-11-25T09:00:00.5Z', '2026-11-25T09:00:00.500'],
    ['29 February of a leap year', '2028-02-29T00:00:00Z', '2028-02-29T00:00'],
    ['a date: midnight in the zone', '2026-11-25', '2026-11-24T23:00'],
    ['a date in summer', '2026-07-01', '2026-06-30T22:00'],
    ['a date long ago', '0050-01-01T00:00:00Z', '0050-01-01T00:00'],
  ])('reads %s', (_what, text, expected) => {
    expect(read(text)).toBe(utc(expected));
  });

  it('begins a date that has no midnight at its first instant', () => {
    expect(readInstant('2018-11-04', 'America/Sao_Paulo')).toBe(utc('2018-11-04T03:00'));
  });

  it.each([
    '2026-02-30',
    '2026-02-29T00:00:00Z',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '0000-01-01',
    '2026-11-25T24:00:00Z',
    '2026-11-25T09:60:00Z',
    '2026-11-25T09:00:60Z',
    '2026-11-25T09:00:00+14:01',
    '2026-11-25T09:00:00+01:60',
    '2026-11-25T09:00:00+0100',
    '2026-11-25T09:00:00',
    '2026-11-25T09:00:00.Z',
    '2026-11-25 09:00:00Z',
    '2026-11-25T09Z',
    '25.11.2026',
    '2026-W48',
    ' 2026-11-25',
    '2026-11-25\n',
    '+002026-11-25',
    'tomorrow',
    '',
  ])('takes %j for no instant', (text) => {
    expect(read(text)).toBeNull();
  });

  it.each([NaN, 0, 1_764_061_200_000, null, undefined, true, new Date(), ['2026-11-25'], {}])(
    'takes %p for no instant, as it is no text',
    (value) => {
      expect(read(value)).toBeNull();
    },
  );

  it('reads back every instant that is written as ISO', () => {
    const instants = fc.integer({ min: utc('0001-01-01T00:00'), max: utc('9999-12-31T23:59') });
    fc.assert(
      fc.property(instants, (instant) => {
        expect(read(new Date(instant).toISOString())).toBe(instant);
      }),
      tries(100),
    );
  });
});
