import type { Manifest } from '@sojourn/sdk';
import { z } from 'zod';
import { nodeTypeFromManifest } from './node-type-from-manifest.js';

const config = z.object({
  url: z.url().meta({ title: 'URL' }),
  times: z.number().int().min(1).default(3).meta({ title: 'Times' }),
  headers: z.record(z.string(), z.string()).optional(),
  body: z.string().optional().meta({ title: 'Body', widget: 'template' }),
});

const manifest: Manifest = {
  type: 'send-webhook',
  version: 1,
  title: 'Send webhook',
  description: 'Calls a URL.',
  category: 'Custom',
  icon: 'webhook',
  configSchema: z.toJSONSchema(config, { io: 'input', target: 'draft-7' }),
  outcomes: [{ id: 'accepted', title: 'Accepted' }],
  summary: 'POST {{ url }}',
  retry: { attempts: 5, timeoutMs: 30_000 },
};
const webhook = nodeTypeFromManifest(manifest);
const messages = (value: Record<string, unknown>) =>
  webhook.check(value).map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('a node type from a manifest', () => {
  it('is a custom action with its ways out and failed', () => {
    expect(webhook).toMatchObject({ kind: 'action', type: 'send-webhook', defaults: { times: 3 } });
    expect(webhook.action).toMatchObject({ lane: 'custom', retry: manifest.retry });
    expect(webhook.action?.requires({})).toEqual([]);
    expect(webhook.outcomes({}).map(({ id }) => id)).toEqual(['accepted', 'failed']);
  });

  it('has failed once when the action declares it', () => {
    const outcomes = [{ id: 'failed', title: 'Gave up' }];
    expect(nodeTypeFromManifest({ ...manifest, outcomes }).outcomes({})).toEqual(outcomes);
  });

  it('finds nothing in a sound configuration', () => {
    expect(
      messages({ url: 'https://example.com', headers: { a: 'b' }, body: 'Hi {{ customer.name }}' }),
    ).toEqual([]);
  });

  it('says what is wrong by the titles of the form', () => {
    expect(messages({ url: 'example', times: 0.5, headers: { a: 1 }, color: 'red' })).toEqual([
      'url: URL must be a web address, such as https://example.com.',
      'times: Times must be a whole number.',
      'headers.a: “a” must be a text.',
      'color: “color” is not a field that is known here.',
    ]);
    expect(messages({})).toEqual(['url: URL is missing.']);
  });

  it('says itself in words', () => {
    expect(webhook.caption({ url: 'https://example.com' })).toBe('POST https://example.com');
  });

  it.each(['{{ url | shout }}', '{% for %}', '   '])(
    'falls back to its title when the summary is %j',
    (summary) => {
      expect(nodeTypeFromManifest({ ...manifest, summary }).caption({ url: 'x' })).toBe('Send webhook');
    },
  );

  it('cannot be published when its form cannot be read', () => {
    const broken = nodeTypeFromManifest({ ...manifest, configSchema: { type: 'object', if: {}, then: {} } });
    expect(broken.check({})).toEqual([
      expect.objectContaining({ code: 'unusable-action', severity: 'error' }),
    ]);
  });
});
