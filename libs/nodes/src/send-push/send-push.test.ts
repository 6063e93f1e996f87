import { sendPushType } from './send-push.config.js';

const push = { title: 'Due on {{ entry.due_on }}', purpose: 'service' };

describe('send push', () => {
  it.each([
    [push, 'Send push “Due on [due on]”'],
    [{ template: 'due', purpose: 'service' }, 'Send push from template “due”'],
    [{}, 'Send push'],
  ])('says %j in words', (config, caption) => {
    expect(sendPushType.caption(config)).toBe(caption);
  });

  it('goes to the customer’s phone, and is taken back in time', () => {
    expect(sendPushType.action?.requires(push)).toMatchObject([{ path: 'customer.push_token' }]);
    expect(sendPushType.traits(push)).toMatchObject({ message: { channel: 'push', purpose: 'service' } });
    expect(sendPushType.check({ ...push, expiresAfter: 'P1D' })).toEqual([]);
    expect(sendPushType.check({ ...push, expiresAfter: 'P0D' })).toEqual([
      expect.objectContaining({ message: 'Expires after must be longer than no time at all.' }),
    ]);
  });
});
