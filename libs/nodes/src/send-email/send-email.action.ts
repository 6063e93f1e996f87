import type { EmailProvider } from '@sojourn/channels';
import { type ActionDefinition, defineAction } from '@sojourn/sdk';
import { z } from 'zod';

/** What the action sends with: the carrier, and who the mail is from unless the node says otherwise. */
export interface SendEmailParts {
  readonly email: EmailProvider;
  /** An address, or a name with one: `Shop <shop@example.com>`. */
  readonly from: string;
}

/** One address and nothing else: no name, no second one. Domains may be written in any script. */
const ADDRESS = /^[^\s@"(),:;<>[\]\\]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.)+[\p{L}\p{N}-]{2,63}$/u;

/** Hands one rendered email over to its carrier. */
export function sendEmailAction({ email, from }: SendEmailParts): ActionDefinition {
  return defineAction({
    type: 'send-email',
    version: 1,
    title: 'Send email',
    description: 'Writes an email to the customer.',
    category: 'Messages',
    icon: 'mail',
    config: z.object({
      to: z.string().trim().default(''),
      subject: z.string(),
      html: z.string(),
      text: z.string(),
      from: z.string().optional(),
      replyTo: z.string().optional(),
    }),
    outcomes: ['sent', 'skipped'],
    retry: { attempts: 10, timeout: '30s' },
    summary: 'Send email “{{ subject }}”',
    async run({ to, subject, html, text, replyTo, ...config }, { idempotencyKey, signal }) {
      if (to === '') return { outcome: 'skipped', reason: 'No address' };
      if (!ADDRESS.test(to)) return { outcome: 'skipped', reason: 'What should be the address is none' };
      const { messageId } = await email.send({
        from: config.from ?? from,
        to,
        ...(replyTo === undefined ? {} : { replyTo }),
        subject,
        html,
        text,
        sendKey: idempotencyKey,
        signal,
      });
      return { outcome: 'sent', result: { messageId } };
    },
  });
}
