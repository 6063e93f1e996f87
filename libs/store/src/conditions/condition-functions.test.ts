import { chooseZone, isZone, resolveLocal } from '@sojourn/conditions';
import { rows } from '../database/rows.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';

describe('the functions for conditions', () => {
  const HALF_HOUR_MS = 1_800_000;
  const DAY_MS = 86_400_000;

  let test: TestStore;

  beforeAll(async () => {
    test = await openTestStore();
  });
  afterAll(() => test.close());

  /** What an expression gives for each of these (jsonb, called `it`). */
  async function each<T>(expression: string, values: readonly unknown[]): Promise<readonly T[]> {
    const found = await rows<{ readonly result: T }>(
      test.dataSource,
      `SELECT ${expression} AS result FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS value (it, place) ORDER BY place`,
      [JSON.stringify(values)],
    );
    return found.map(({ result }) => result);
  }

  describe('a text without regard to case', () => {
    const blocks = [
      ['Latin', 0x20, 0x24f],
      ['Greek', 0x370, 0x3ff],
      ['Cyrillic and Armenian', 0x400, 0x58f],
      ['Georgian', 0x10a0, 0x10ff],
      ['Cherokee', 0x13a0, 0x13ff],
      ['Latin and Greek with marks', 0x1e00, 0x1fff],
      ['letters of mathematics', 0x2100, 0x218f],
      ['Glagolitic and Coptic', 0x2c00, 0x2cff],
      ['wide letters', 0xff00, 0xffef],
      ['Deseret', 0x10400, 0x1044f],
    ] as const;

    it.each(blocks)('is the same here as in JavaScript: %s', async (_block, from, to) => {
      const letters = Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));
      const words = letters.flatMap((letter) => [
        letter,
        `a${letter}`,
        `${letter}\u0301`,
        `${letter}\u0307b`,
      ]);
      const folded = words.map((word) => word.normalize('NFC').toLowerCase().replaceAll('ς', 'σ'));
      expect(await each(`condition_fold(it #>> '{}')`, words)).toEqual(folded);
    });
  });

  describe('the zone of a customer', () => {
    it('is one that conditions know as well', async () => {
      const known = await rows<{ readonly name: string }>(
        test.dataSource,
        `SELECT name FROM pg_timezone_names`,
      );
      const names = known
        .map(({ name }) => name)
        // One side may have news of a zone before the other.
        .filter((name) => !name.includes('/') || isZone(name));
      const others = [
        'PST',
        'IST',
        'CEST',
        'Foo5',
        'Mars/Olympus',
        'Mars/Olympus5',
        'posix/UTC',
        'right/UTC',
      ];
      const spellings = [
        'EUROPE/berlin',
        'utc',
        ' UTC',
        'Etc/GMT+13',
        'Etc/GMT-14',
        '+02:00',
        '',
        7,
        null,
        {},
      ];
      const zones = [...names, ...others, ...spellings];
      const expected = zones.map((zone) => chooseZone(zone, 'Asia/Tokyo'));
      expect(await each(`condition_zone(it, 'Asia/Tokyo')`, zones)).toEqual(expected);
    });

    it.each([
      ['Asia/Tokyo', 'Asia/Tokyo'],
      ['Mars/Olympus', 'UTC'],
      ['', 'UTC'],
    ])('is the other one where theirs is none, else UTC: %j', async (other, zone) => {
      expect(await each(`condition_zone('"Berlin"', it #>> '{}')`, [other])).toEqual([zone]);
    });
  });

  describe('a local time', () => {
    it.each([
      ['an hour forth and back', 'Europe/Berlin', 2026],
      ['at midnight', 'America/Sao_Paulo', 2018],
      ['at midnight in the north', 'Asia/Beirut', 2021],
      ['back over midnight', 'America/Havana', 2024],
      ['before midnight', 'America/Nuuk', 2024],
      ['half an hour', 'Australia/Lord_Howe', 2026],
      ['a day that was left out', 'Pacific/Apia', 2011],
      ['over the end of a year', 'Pacific/Kwajalein', 1993],
      ['never', 'Asia/Kathmandu', 2026],
    ])('is the instant that conditions mean: clocks change %s', async (_how, zone, year) => {
      const start = Date.UTC(year, 0);
      const days = Array.from({ length: 365 }, (_, day) => start + day * DAY_MS);
      const ofChange = days.filter(
        (day) => resolveLocal(day + DAY_MS, zone) - resolveLocal(day, zone) !== DAY_MS,
      );
      const around = ofChange.flatMap((day) =>
        Array.from({ length: 144 }, (_, half) => day - DAY_MS + half * HALF_HOUR_MS),
      );
      const locals = [...days, ...around];
      const instants = await each<number>(
        `(extract(epoch FROM resolve_local(to_timestamp(it::float8 / 1000) AT TIME ZONE 'UTC', '${zone}')) * 1000)::float8`,
        locals,
      );
      expect(instants).toEqual(locals.map((local) => resolveLocal(local, zone)));
    });
  });
});
