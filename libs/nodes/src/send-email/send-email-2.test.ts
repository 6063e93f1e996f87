import { sendEmail2Type } from './send-email-2.config.js';
import { sendEmailType } from './send-email.config.js';

describe('the second version of an email', () => {
  it('takes over what the first version had, and asks for the purpose', () => {
    const first = { subject: 'Hi', preheader: 'Hello', body: 'Text', to: 'entry.email' };
    expect(sendEmailType.check(first)).toEqual([]);
    const lifted = sendEmail2Type.migrate?.(first) ?? {};
    expect(sendEmail2Type.check(lifted).map(({ message }) => message)).toEqual(['Purpose is missing.']);
    expect(sendEmail2Type.check({ ...lifted, purpose: 'transactional' })).toEqual([]);
  });

  it('is addressed as the first version is', () => {
    const config = { subject: 'Hi', body: 'Text', purpose: 'service' };
    expect(sendEmail2Type.action?.requires(config)).toEqual(sendEmailType.action?.requires(config));
    expect(sendEmail2Type.outcomes(config)).toEqual(sendEmailType.outcomes(config));
  });

  it.each([
    [{ subject: 'Order {{ entry.id }}', body: 'x', purpose: 'service' }, 'Send email “Order [id]”'],
    [{ template: 'welcome', purpose: 'service' }, 'Send email from template “welcome”'],
    [{ purpose: 'service' }, 'Send email'],
    [{}, 'Send email'],
  ])('says %j in words', (config, caption) => {
    expect(sendEmail2Type.caption(config)).toBe(caption);
  });

  it('may name who it is from and where answers go', () => {
    const config = {
      subject: 'Hi',
      body: 'x',
      purpose: 'service',
      sender: 'Ben <ben@shop.example>',
      replyTo: '',
    };
    expect(sendEmail2Type.check(config).map(({ message }) => message)).toEqual([
      'Reply to must not be empty.',
    ]);
    expect(sendEmail2Type.check({ ...config, replyTo: 'help@shop.example' })).toEqual([]);
  });
});
