import fc from 'fast-check';
import { occurredAt, readInstant } from './occurred-at.js';

const receivedAt = new Date('2026-11-22T12:00:00Z');

describe('occurredAt', () => {
  it('moves the time by what the sender is off', () => {
    const sentAt = new Date('2026-11-22T11:00:10Z');
    expect(occurredAt('2026-11-22T11:00:00.000Z', { receivedAt, sentAt })).toEqual(
      new Date('2026-11-22T11:59:50Z'),
    );
  });

  it('takes the time as it is when nobody says when the request was sent', () => {
    expect(occurredAt('2026-11-20T08:00:00+02:00', { receivedAt })).toEqual(new Date('2026-11-20T06:00:00Z'));
  });

  it('is the time of receipt when the event has none', () => {
    expect(occurredAt(undefined, { receivedAt, sentAt: new Date(0) })).toEqual(receivedAt);
  });

  it('means UTC when the time names no zone', () => {
    expect(occurredAt('2026-11-20T08:00:00', { receivedAt })).toEqual(new Date('2026-11-20T08:00:00Z'));
  });

  it('is not after the receipt, however wrong the clock of the sender is', () => {
    expect(occurredAt('2027-06-01T00:00:00Z', { receivedAt })).toEqual(receivedAt);
    const sentAt = new Date('2026-11-22T11:00:00Z');
    expect(occurredAt('2026-11-22T11:30:00Z', { receivedAt, sentAt })).toEqual(receivedAt);
  });

  it('stays within years that can be written down, whatever the clocks say', () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true }), fc.date({ noInvalidDate: true }), (written, sentAt) => {
        const happened = occurredAt(written.toISOString(), { receivedAt, sentAt });
        expect(happened.getUTCFullYear()).toBeGreaterThanOrEqual(1970);
        expect(happened.getTime()).toBeLessThanOrEqual(receivedAt.getTime());
      }),
    );
  });
});

describe('readInstant', () => {
  it.each([
    ['Z', '2026-11-22T07:00:00Z'],
    ['z', '2026-11-22t07:00:00z'],
    ['+02:00', '2026-11-22T09:00:00+02:00'],
    ['+0200', '2026-11-22T09:00:00+0200'],
    ['+02', '2026-11-22T09:00:00+02'],
    ['-0330', '2026-11-22T03:30:00-0330'],
    ['a blank for the T', '2026-11-22 07:00:00'],
    ['a blank for the T, and Z', '2026-11-22 07:00:00Z'],
    ['a blank for the T, and +02:00', '2026-11-22 09:00:00+02:00'],
    ['a blank for the T, and +02', '2026-11-22 09:00:00+02'],
    ['a blank before +0200', '2026-11-22 09:00:00 +0200'],
    ['no seconds', '2026-11-22T07:00Z'],
    ['a fraction of nine digits', '2026-11-22T07:00:00.000123456Z'],
    ['no zone', '2026-11-22T07:00:00.000'],
  ])('reads a time with %s', (_, text) => {
    expect(readInstant(text)).toEqual(new Date('2026-11-22T07:00:00Z'));
  });

  it('begins a day at midnight in UTC', () => {
    expect(readInstant('2028-02-29')).toEqual(new Date('2028-02-29T00:00:00Z'));
  });

  it('reads back every instant that is written as ISO, in every zone', () => {
    const time = fc.date({ min: new Date(0), max: new Date('9998-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(
        time,
        fc.integer({ min: -14 * 60, max: 14 * 60 }),
        fc.constantFrom('T', ' '),
        (date, ahead, t) => {
          const local = new Date(date.getTime() + ahead * 60_000).toISOString().slice(0, -1);
          const [hours, minutes] = [Math.floor(Math.abs(ahead) / 60), Math.abs(ahead) % 60];
          const offset = [hours, minutes].map((part) => String(part).padStart(2, '0')).join(':');
          const text = `${local.replace('T', t)}${ahead < 0 ? '-' : '+'}${offset}`;
          expect(readInstant(text)).toEqual(date);
        },
      ),
    );
  });

  it.each([
    '',
    'soon',
    42,
    null,
    '2026-02-30',
    '2026-02-29T09:00:00Z',
    '2026-13-01',
    '2026-11-22T25:00:00Z',
    '2026-11-22T09:60:00Z',
    '2026-11-22T09:00:00+30:00',
    '2026-11-22T09:00:00 soon',
    '2026-11-22T09:00:00+02:00Z',
    '2026-W47-7',
    '2026-326',
    '20261122T090000Z',
    '09:00:00',
    '22.11.2026',
  ])('finds no instant in %p', (text) => {
    expect(readInstant(text)).toBeUndefined();
  });
});
