import fc from 'fast-check';
import { anyInstant } from './vocabulary.test-helper.js';

const usualTexts = ['Berlin', 'BERLIN', 'berlin', 'Ber', 'straße', 'STRASSE', 'STRAẞE'];
const otherLetters = ['ΟΔΟΣ', 'οδος', 'οδοσ', 'Σ', 'İzmir', 'i\u0307zmir', 'izmir', 'ﬁ', 'FI', 'fi'];
const composed = ['Å', 'å', 'A\u030a', 'a\u030a', '\u212b', 'q\u0323\u0307', 'Q\u0307\u0323'];
const notOnlyTexts = ['', ' ', '0', '42', '42.5', '1e3', 'true', 'null', '{}', '[]', '😀'];
const hostile = [`'; DROP TABLE customer; --`, '"', '\\', '\\u0000', '$1', '%', '_', '\n'];

/** Texts that are often taken for equal, or for something else than a text. */
export const oddTexts = [...usualTexts, ...otherLetters, ...composed, ...notOnlyTexts, ...hostile];

/** Any text; most are odd. */
export const anyText = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...usualTexts) },
  { weight: 8, arbitrary: fc.constantFrom(...oddTexts) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 3 }) },
);

const usualNumbers = [0, 1, 2, 3, 42, 42.5, -3, 50];
const fractions = [0.1, 0.2, 0.3, 0.30000000000000004, 19.99, 59.97];
const extremes = [2 ** 53, 1e21, 1e-7, 5e-324, Number.MAX_VALUE];

/** Numbers at the edges of how they are written, stored and added. */
export const oddNumbers = [...usualNumbers, ...fractions, ...extremes];

/** Any number; most are usual. */
export const anyNumber = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...usualNumbers) },
  { weight: 4, arbitrary: fc.constantFrom(...oddNumbers) },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
);

const realDays = [
  '2026-11-25',
  '2026-11-01',
  '2026-02-28',
  '2027-02-28',
  '1984-02-29',
  '2026-03-29',
  '2026-10-25',
];
const noDays = [
  '2026-02-29',
  '2026-02-30',
  '2026-13-01',
  '0000-01-01',
  '٢٠٢٦-11-25',
  ' 2026-11-25',
  '2026-11-25\n',
];
const furthest = ['0001-01-01', '9999-12-31', '2026-11-25T09:00:00+14:00', '2026-11-25T09:00:00+14:01'];
const realTimes = [
  '2026-11-01T04:30Z',
  '2026-11-25T09:00:00.123Z',
  '2026-11-25T09:00:00.123999Z',
  '2026-02-28T23:30:00-01:00',
];
const noTimes = ['2026-11-25T25:00:00Z', '2026-11-25T09:00', '2026-11-25T09:00:60Z', '2026-11-25 09:00:00Z'];

/** Dates and instants as they may be written, and what only looks like one. */
export const oddDates = [...realDays, ...noDays, ...furthest, ...realTimes, ...noTimes];

/** A date or instant as text: near a moment in most cases. */
export function anyDate(now: number): fc.Arbitrary<string> {
  const instant = anyInstant(now).map((ms) => new Date(ms).toISOString());
  return fc.oneof(
    { weight: 4, arbitrary: instant },
    { weight: 4, arbitrary: instant.map((iso) => iso.slice(0, 10)) },
    { weight: 1, arbitrary: instant.map((iso) => `1984${iso.slice(4, 10)}`) },
    { weight: 1, arbitrary: instant.map((iso) => iso.replace(/:\d\d\.\d+Z/, '+05:30')) },
    { weight: 1, arbitrary: instant.map((iso) => iso.replace('Z', '4567-03:00')) },
    { weight: 2, arbitrary: fc.constantFrom(...oddDates) },
  );
}

const realZones = ['Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC'];
const midnightZones = ['Africa/Cairo', 'Asia/Beirut', 'America/Nuuk', 'America/Havana'];
const farZones = ['Pacific/Apia', 'Pacific/Kiritimati', 'Etc/GMT+12', 'europe/berlin'];
const noZones = ['CET', 'EST5EDT', 'PST', 'Mars/Olympus', 'Mars/Olympus5', '+02:00', '', 7, null];

/** Zones in which the clock is changed at odd times, or stands far from UTC. */
export const zones = [...realZones, ...midnightZones, ...farZones];

/** Zones of customers, and what is none. */
export const oddZones: readonly unknown[] = [...zones, ...noZones];
