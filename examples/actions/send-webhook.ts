import { defineAction } from '@sojourn/sdk';
import { z } from 'zod';

/** Posts to an address of yours, and goes on by what it answers. */
export default defineAction({
  type: 'send-webhook',
  version: 1,
  title: 'Send webhook',
  description: 'Posts to an address of yours, and goes on by what it answers.',
  category: 'Developers',
  icon: 'webhook',
  config: z.object({
    url: z.url({ protocol: /^https?$/ }).meta({ title: 'URL', placeholder: 'https://…' }),
    body: z.string().optional().meta({
      title: 'Body',
      description: 'Text or JSON, with Liquid.',
      widget: 'template',
      placeholder: '{ "order": {{ entry.order_id | json }} }',
    }),
  }),
  outcomes: ['accepted', 'rejected'],
  retry: { attempts: 5, timeout: '30s' },
  summary: 'POST {{ url }}',
  async run({ url, body }, { http, idempotencyKey, signal }) {
    const { status } = await http.post(url, body, { idempotencyKey, signal });
    if (status === 429 || status >= 500) throw new Error(`the webhook answered ${status}`);
    return {
      outcome: status < 400 ? 'accepted' : 'rejected',
      reason: `Answered ${status}`,
      result: { status },
    };
  },
});
