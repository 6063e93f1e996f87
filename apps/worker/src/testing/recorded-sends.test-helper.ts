import type { ActionContext, ActionDefinition } from '@sojourn/sdk';
import { defineAction } from '@sojourn/sdk';
import { z } from 'zod';

/** One hand-over as the action saw it. */
export interface RecordedSend {
  readonly subject: string;
  readonly idempotencyKey: string;
}

/**
 * A send, of mails unless another type is named, that notes what it is asked to hand over. `behave` stands for the
 * provider: it may fail, hang or look into the database; the send is noted before.
 */
export function recordedSends(
  behave: (context: ActionContext, sends: number) => Promise<void> = () => Promise.resolve(),
  type = 'send-email',
) {
  const sends: RecordedSend[] = [];
  const action: ActionDefinition = defineAction({
    type,
    version: 1,
    title: 'Send',
    config: z.looseObject({ subject: z.string().default('') }),
    outcomes: ['sent', 'skipped'],
    retry: { attempts: 3, timeout: '30s' },
    summary: 'Send',
    async run({ subject }, context) {
      sends.push({ subject, idempotencyKey: context.idempotencyKey });
      await behave(context, sends.length);
      return { outcome: 'sent', result: { place: sends.length } };
    },
  });
  return { action, sends };
}
