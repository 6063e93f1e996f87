import { sendWebhookType } from './send-webhook.config.js';

const webhook = { url: 'https://example.com/orders/{{ entry.order_id }}' };
const messages = (config: Record<string, unknown>) =>
  sendWebhookType.check(config).map(({ message }) => message);

describe('send webhook', () => {
  it('posts, signed, unless said otherwise', () => {
    expect(sendWebhookType.read(webhook)).toEqual({ ...webhook, method: 'POST', headers: {}, signed: true });
    expect(
      messages({ ...webhook, method: 'PUT', headers: { 'X-A': '{{ entry.a }}' }, signed: false }),
    ).toEqual([]);
  });

  it.each([
    'https://example.com',
    'http://localhost:8080/hook',
    'https://example.com?a={{ entry.a }}',
    'https://example.com/{{ entry.a }}/b',
  ])('calls %s', (url) => {
    expect(messages({ url })).toEqual([]);
  });

  it.each([
    '',
    'example.com',
    'ftp://example.com',
    'https://{{ entry.host }}/',
    'https://a{{ entry.host }}/',
    'https:// a',
  ])('refuses %j: where it goes must be written down', (url) => {
    expect(messages({ url })).toEqual(['URL must be a web address, such as https://example.com/hook.']);
  });

  it('refuses what is no method and what is no header', () => {
    expect(messages({ ...webhook, method: 'TRACE' })).toEqual([
      'Method must be one of POST, PUT, PATCH, DELETE, GET.',
    ]);
    expect(messages({ ...webhook, headers: { 'a b': 'x' } })).toEqual([
      expect.stringContaining('must be the name of a header, such as X-Source.') as string,
    ]);
  });

  it('goes on by what is answered, and brings it', () => {
    expect(sendWebhookType.outcomes(webhook).map(({ id }) => id)).toEqual(['accepted', 'rejected', 'failed']);
    const config = { ...webhook, body: '{{ customer.id | json }}', headers: { 'X-A': '{{ entry.a }}' } };
    const { brings, facts, message } = sendWebhookType.traits(config);
    expect(brings).toEqual(['status', 'body']);
    expect(facts?.paths?.toSorted()).toEqual(['customer.id', 'entry.a', 'entry.order_id']);
    expect(message).toBeUndefined();
    expect(sendWebhookType.action?.requires(config)).toEqual([]);
  });

  it.each([
    [webhook, 'POST https://example.com/orders/[order id]'],
    [{ ...webhook, method: 'DELETE' }, 'DELETE https://example.com/orders/[order id]'],
    [{}, 'Send webhook'],
  ])('says %j in words', (config, caption) => {
    expect(sendWebhookType.caption(config)).toBe(caption);
  });
});
