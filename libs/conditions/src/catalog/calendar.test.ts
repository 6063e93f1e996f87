import type { Rule } from '../rule-group.schema.js';
import { given, NOW } from '../testing/given.test-helper.js';
import { holdsFor } from '../testing/rows.test-helper.js';
import { utc } from '../testing/zones.test-helper.js';

const inBerlin = given({ zone: 'Europe/Berlin' });

describe('the time of day', () => {
  const between = (from: string, to: string): Rule => ({
    field: 'now',
    operator: 'timeBetween',
    value: [from, to],
  });
  holdsFor([
    {
      given: '10:00',
      facts: given(),
      when: between('09:00', '17:00'),
      then: true,
      until: utc('2026-11-25T17:00'),
    },
    {
      given: '11:00 in Berlin',
      facts: inBerlin,
      when: between('10:30', '11:00'),
      then: false,
      until: utc('2026-11-26T09:30'),
    },
    {
      given: '11:00 in Berlin',
      facts: inBerlin,
      when: between('11:00', '11:01'),
      then: true,
      until: utc('2026-11-25T10:01'),
    },
    {
      given: '10:00',
      facts: given(),
      when: between('22:00', '06:00'),
      then: false,
      until: utc('2026-11-25T22:00'),
    },
    {
      given: '23:00',
      facts: given(),
      when: between('22:00', '06:00'),
      then: true,
      now: utc('2026-11-25T23:00'),
      until: utc('2026-11-26T06:00'),
    },
    {
      given: '05:59:59.999',
      facts: given(),
      when: between('22:00', '06:00'),
      then: true,
      now: utc('2026-11-25T05:59:59.999'),
      until: utc('2026-11-25T06:00'),
    },
    {
      given: '06:00',
      facts: given(),
      when: between('22:00', '06:00'),
      then: false,
      now: utc('2026-11-25T06:00'),
      until: utc('2026-11-25T22:00'),
    },
    { given: '10:00', facts: given(), when: between('10:00', '10:00'), then: true },
    {
      given: 'a zone that does not exist: UTC',
      facts: given({ zone: 'Mars/Olympus' }),
      when: between('10:00', '11:00'),
      then: true,
      until: utc('2026-11-25T11:00'),
    },
    {
      given: '01:59 in Berlin before 02:00 to 03:00 is left out',
      facts: inBerlin,
      when: between('02:15', '02:45'),
      then: false,
      now: utc('2026-03-29T00:59'),
      until: utc('2026-03-30T00:15'),
    },
    {
      given: '02:50 in Berlin before the clock is set back to 02:00',
      facts: inBerlin,
      when: between('01:00', '02:45'),
      then: false,
      now: utc('2026-10-25T00:50'),
      until: utc('2026-10-25T01:00'),
    },
  ]);
});

describe('the weekday', () => {
  const isOneOf = (...value: readonly number[]): Rule => ({
    field: 'now',
    operator: 'weekday',
    value: [...value],
  });
  const sundayNight = utc('2026-11-29T23:30');
  holdsFor([
    { given: 'a Wednesday', facts: given(), when: isOneOf(3), then: true, until: utc('2026-11-26T00:00') },
    { given: 'a Wednesday', facts: given(), when: isOneOf(2), then: false, until: utc('2026-12-01T00:00') },
    {
      given: 'a Wednesday',
      facts: given(),
      when: isOneOf(1, 2, 3, 4, 5),
      then: true,
      until: utc('2026-11-28T00:00'),
    },
    {
      given: 'a Wednesday',
      facts: given(),
      when: isOneOf(6, 7),
      then: false,
      until: utc('2026-11-28T00:00'),
    },
    { given: 'any day', facts: given(), when: isOneOf(1, 2, 3, 4, 5, 6, 7), then: true },
    {
      given: 'a Sunday at 23:30',
      facts: given(),
      when: isOneOf(7),
      then: true,
      now: sundayNight,
      until: utc('2026-11-30T00:00'),
    },
    {
      given: 'the same instant in Berlin, a Monday',
      facts: inBerlin,
      when: isOneOf(7),
      then: false,
      now: sundayNight,
      until: utc('2026-12-05T23:00'),
    },
  ]);
});

describe('on this day of the year', () => {
  const when: Rule = { field: 'customer.birthday', operator: 'onThisDay' };
  const born = (birthday: unknown, zone = 'UTC') => given({ customer: { birthday }, zone });
  const leapDay = born('1992-02-29');
  holdsFor([
    {
      given: 'a birthday today',
      facts: born('1990-11-25'),
      when,
      then: true,
      until: utc('2026-11-26T00:00'),
    },
    {
      given: 'a birthday tomorrow',
      facts: born('1990-11-26'),
      when,
      then: false,
      until: utc('2026-11-26T00:00'),
    },
    {
      given: 'a birthday yesterday',
      facts: born('1990-11-24'),
      when,
      then: false,
      until: utc('2027-11-24T00:00'),
    },
    {
      given: 'a birthday in spring',
      facts: born('1990-04-01'),
      when,
      then: false,
      until: utc('2027-04-01T00:00'),
    },
    {
      given: 'a birthday in summer, in Berlin',
      facts: born('1990-07-01', 'Europe/Berlin'),
      when,
      then: false,
      until: utc('2027-06-30T22:00'),
    },
    {
      given: 'a birth at an instant that was the 25th in Tokyo',
      facts: born('1990-11-24T20:00:00Z', 'Asia/Tokyo'),
      when,
      then: true,
      until: utc('2026-11-25T15:00'),
    },
    {
      given: 'a birthday to come',
      facts: born('2030-11-25'),
      when,
      then: true,
      until: utc('2026-11-26T00:00'),
    },
    {
      given: '28 February 2027 and a birthday on 29 February',
      facts: leapDay,
      when,
      then: true,
      now: utc('2027-02-28T12:00'),
      until: utc('2027-03-01T00:00'),
    },
    {
      given: '28 February 2028 and a birthday on 29 February',
      facts: leapDay,
      when,
      then: false,
      now: utc('2028-02-28T12:00'),
      until: utc('2028-02-29T00:00'),
    },
    {
      given: '29 February 2028 and a birthday on 29 February',
      facts: leapDay,
      when,
      then: true,
      now: utc('2028-02-29T12:00'),
      until: utc('2028-03-01T00:00'),
    },
    {
      given: '1 March 2027 and a birthday on 29 February',
      facts: leapDay,
      when,
      then: false,
      now: utc('2027-03-01T00:00'),
      until: utc('2028-02-29T00:00'),
    },
    {
      given: 'a clock about to be set back over midnight into the birthday',
      facts: born('1990-11-06', 'America/St_Johns'),
      when,
      then: false,
      now: utc('2010-11-07T02:30:30'),
      until: utc('2010-11-07T02:31'),
    },
    { given: 'no birthday', facts: born(null), when, then: false },
    { given: 'a birthday that is no date', facts: born('25 November'), when, then: false },
  ]);
});

describe('dates', () => {
  const renewal = (value: unknown, zone = 'UTC') =>
    given({ customer: { renewal: value, trial: '2026-11-30' }, zone });
  const rule = (operator: 'before' | 'after', value: string | { field: string }): Rule => ({
    field: 'customer.renewal',
    operator,
    value,
  });
  const near = (operator: 'withinLast' | 'withinNext', value: string): Rule => ({
    field: 'customer.renewal',
    operator,
    value,
  });
  holdsFor([
    { given: '24 November', facts: renewal('2026-11-24'), when: rule('before', '2026-11-25'), then: true },
    { given: '25 November', facts: renewal('2026-11-25'), when: rule('before', '2026-11-25'), then: false },
    { given: '25 November', facts: renewal('2026-11-25'), when: rule('after', '2026-11-25'), then: false },
    { given: '26 November', facts: renewal('2026-11-26'), when: rule('after', '2026-11-25'), then: true },
    {
      given: 'an instant that is the 26th in Berlin',
      facts: renewal('2026-11-25T23:00:01Z', 'Europe/Berlin'),
      when: rule('after', '2026-11-26'),
      then: true,
    },
    {
      given: 'the midnight of the 26th in Berlin',
      facts: renewal('2026-11-25T23:00:00Z', 'Europe/Berlin'),
      when: rule('after', '2026-11-26'),
      then: false,
    },
    {
      given: 'a later end of the trial',
      facts: renewal('2026-11-26'),
      when: rule('before', { field: 'customer.trial' }),
      then: true,
    },
    {
      given: 'no end of the trial',
      facts: renewal('2026-11-26'),
      when: rule('before', { field: 'customer.nothing' }),
      then: false,
    },
    { given: 'no renewal', facts: renewal(null), when: rule('before', '2026-11-25'), then: false },
    { given: '30 February', facts: renewal('2026-02-30'), when: rule('before', '2026-11-25'), then: false },
    { given: 'a number', facts: renewal(5), when: rule('before', '2026-11-25'), then: false },
    {
      given: 'a renewal an hour ago',
      facts: renewal('2026-11-25T09:00:00Z'),
      when: near('withinLast', 'P1D'),
      then: true,
      until: utc('2026-11-26T09:00'),
    },
    {
      given: 'a renewal now',
      facts: renewal('2026-11-25T10:00:00Z'),
      when: near('withinLast', 'P1D'),
      then: true,
      until: utc('2026-11-26T10:00'),
    },
    {
      given: 'a renewal exactly a day ago',
      facts: renewal('2026-11-24T10:00:00Z'),
      when: near('withinLast', 'P1D'),
      then: false,
    },
    {
      given: 'a renewal in an hour',
      facts: renewal('2026-11-25T11:00:00Z'),
      when: near('withinLast', 'P1D'),
      then: false,
      until: utc('2026-11-25T11:00'),
    },
    {
      given: 'a renewal in an hour',
      facts: renewal('2026-11-25T11:00:00Z'),
      when: near('withinNext', 'P1D'),
      then: true,
      until: utc('2026-11-25T11:00'),
    },
    {
      given: 'a renewal now',
      facts: renewal('2026-11-25T10:00:00Z'),
      when: near('withinNext', 'P1D'),
      then: false,
    },
    {
      given: 'a renewal in exactly a day',
      facts: renewal('2026-11-26T10:00:00Z'),
      when: near('withinNext', 'P1D'),
      then: true,
      until: utc('2026-11-26T10:00'),
    },
    {
      given: 'a renewal a millisecond later than that',
      facts: renewal('2026-11-26T10:00:00.001Z'),
      when: near('withinNext', 'P1D'),
      then: false,
      until: NOW + 1,
    },
    { given: 'no renewal', facts: renewal(undefined), when: near('withinNext', 'P1D'), then: false },
  ]);
});
