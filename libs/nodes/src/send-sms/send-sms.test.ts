import { sendSmsType } from './send-sms.config.js';

const sms = { text: 'Your parcel {{ entry.parcel }} is here.', purpose: 'transactional' };

describe('send SMS', () => {
  it.each([
    [sms, 'Send SMS “Your parcel [parcel] is here.”'],
    [{ ...sms, text: 'A'.repeat(61) }, `Send SMS “${'A'.repeat(59)}…”`],
    [{ template: 'parcel', purpose: 'service' }, 'Send SMS from template “parcel”'],
    [{}, 'Send SMS'],
  ])('says %j in words', (config, caption) => {
    expect(sendSmsType.caption(config)).toBe(caption);
  });

  it('writes to the phone number, for a purpose', () => {
    expect(sendSmsType.action?.requires(sms)).toMatchObject([{ path: 'customer.phone' }]);
    expect(sendSmsType.traits(sms)).toMatchObject({
      message: { channel: 'sms', purpose: 'transactional' },
      brings: ['messageId'],
    });
  });

  it('is at most ten parts long', () => {
    expect(sendSmsType.check({ ...sms, text: 'x'.repeat(1600) })).toEqual([]);
    expect(sendSmsType.check({ ...sms, text: 'x'.repeat(1601) })).toHaveLength(1);
  });
});
