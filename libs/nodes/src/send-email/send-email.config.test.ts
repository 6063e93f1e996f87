import { sendEmailType } from './send-email.config.js';

const mail = { subject: 'Thank you', body: 'Hello' };
const requires = (config: Record<string, unknown>) => sendEmailType.action?.requires(config);
const problems = (config: Record<string, unknown>) =>
  sendEmailType.check(config).map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('the configuration of an email', () => {
  it('needs a subject and a body', () => {
    expect(problems(mail)).toEqual([]);
    expect(problems(sendEmailType.defaults)).toEqual([
      'subject: Subject must not be empty.',
      'body: Body must not be empty.',
    ]);
  });

  it.each(['email', 'customer', 'customer.', 'entry."x"', 'entry.a b'])(
    'refuses %j as the place of an address',
    (to) => {
      expect(problems({ ...mail, to })).toEqual(['to: To must be a path such as customer.email.']);
    },
  );

  it('awaits the customer’s address for ten minutes, and skips with a reason', () => {
    expect(requires(mail)).toEqual([
      {
        path: 'customer.email',
        patienceMs: 600_000,
        otherwise: { outcome: 'skipped', reason: 'No address: customer.email is not set' },
      },
    ]);
  });

  it('does not await an address in the data of the entry, which never changes', () => {
    expect(requires({ ...mail, to: 'entry.email' })).toEqual([
      expect.objectContaining({ path: 'entry.email', patienceMs: 0 }),
    ]);
  });

  it('says itself in words', () => {
    expect(
      sendEmailType.caption({ ...mail, subject: 'Your order {{ entry.order_id }}{% if x %}!{% endif %}' }),
    ).toBe('Send email “Your order [order id]!”');
    expect(sendEmailType.caption({})).toBe('Send email');
  });
});
