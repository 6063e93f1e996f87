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
  it.each(['', 'soon', 42, null])('finds no instant in %p', (text) => {
    expect(readInstant(text)).toBeUndefined();
  });
});
