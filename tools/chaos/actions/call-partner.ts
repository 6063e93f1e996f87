import { defineAction } from '@sojourn/sdk';
import { z } from 'zod';

/** Tells a partner about an order; short of time, so that a partner who hangs costs seconds. */
export default defineAction({
  type: 'call-partner',
  version: 1,
  title: 'Call partner',
  config: z.object({
    url: z.url({ protocol: /^https?$/ }).meta({ title: 'URL', placeholder: 'https://…' }),
    order: z.string().meta({ title: 'Order', widget: 'template' }),
    customer: z.string().meta({ title: 'Customer', widget: 'template' }),
  }),
  outcomes: ['accepted', 'rejected'],
  retry: { attempts: 10, timeout: '4s' },
  summary: 'Tell {{ url }} about {{ order }}',
  async run({ url, order, customer }, { http, idempotencyKey, signal }) {
    const { status } = await http.post(url, { order, customer }, { idempotencyKey, signal });
    if (status === 429 || status >= 500) throw new Error(`the partner answered ${status}`);
    return status < 400 ? 'accepted' : 'rejected';
  },
});
