import type { ActionDefinition } from '@sojourn/sdk';
import { sendEmailAction, type SendEmailParts } from './send-email/send-email.action.js';

export type { SendEmailParts };

/** What the built-in actions work with. */
export type BuiltInParts = SendEmailParts;

/** The built-in actions, made of the parts they work with. */
export function builtInActions(parts: BuiltInParts): readonly ActionDefinition[] {
  return [sendEmailAction(parts)];
}
