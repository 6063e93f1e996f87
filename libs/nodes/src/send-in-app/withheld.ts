import { toText } from '@sojourn/conditions';
import type { Data } from '@sojourn/conditions';
import type { StepContext } from '@sojourn/engine';
import { judge } from '../judging/judge.js';
import { consentAgainst } from '../sending/consent.js';
import { hadBefore } from '../sending/had-before.js';
import { isPromotional } from '../sending/purpose.js';
import type { SendInAppConfig } from './send-in-app.config.js';

/** Why a message is withheld, with the facts that were looked at. */
export interface Withheld {
  readonly reason: string;
  readonly facts?: Data;
}

/** What stands against a message in the app: its condition, the customer’s consent, the same content; null = nothing. */
export function withheld(
  { onlyIf, purpose, topic, withholdOnce }: SendInAppConfig,
  contentKey: string,
  { facts, now }: Pick<StepContext, 'facts' | 'now'>,
): Withheld | null {
  if (onlyIf !== undefined) {
    const answer = judge(onlyIf, facts, now);
    if (!answer.matches)
      return { reason: `Skipped: it is sent only if ${toText(onlyIf)}`, facts: answer.facts };
  }
  if (!isPromotional(purpose)) return null;
  const refusal = consentAgainst({ channel: 'in-app', topic, purpose }, facts, now);
  if (refusal !== null) return { reason: `Skipped: ${refusal}` };
  if (contentKey === '' || !hadBefore(contentKey, withholdOnce, facts.messages ?? [])) return null;
  return { reason: `Skipped: the same content was ${withholdOnce} already` };
}
