import { SENT, SKIPPED, type Step, type StepContext, type StepDecision } from '@sojourn/engine';
import { inLanguage } from '../sending/in-language.js';
import { tagLink } from '../sending/tag-link.js';
import { limitFrom } from '../timing/limit.schema.js';
import type { SendInAppConfig } from './send-in-app.config.js';
import { withheld } from './withheld.js';

/**
 * Puts the message into the inbox, in the customer’s language, unless something stands against it. Whoever was held here
 * is looked at anew.
 */
export const sendInAppStep: Step<SendInAppConfig> = {
  type: 'send-in-app',
  version: 1,
  enter: send,
  look: send,
};

function send(config: SendInAppConfig, context: StepContext): StepDecision {
  const fill = (template: string) => context.fill(template);
  const contentKey = fill(config.contentKey ?? '').trim();
  const refusal = withheld(config, contentKey, context);
  if (refusal !== null) return { kind: 'leave', outcome: SKIPPED, ...refusal };
  const { title = '', body = '', link = '' } = inLanguage(config, context.facts.customer['language']);
  const tags = Object.entries(config.linkTags ?? {}).map(([name, value]) => [name, fill(value)] as const);
  const target = tagLink(fill(link).trim(), tags);
  return {
    kind: 'leave',
    outcome: SENT,
    reason: 'Lies in the in-app inbox',
    effects: [
      {
        kind: 'send-in-app',
        title: fill(title),
        body: fill(body),
        ...(target !== '' && { link: target }),
        expiresAt: limitFrom(context.now, config.expiresAfter, context.zone),
        purpose: config.purpose,
        ...(contentKey !== '' && { contentKey }),
      },
    ],
  };
}
