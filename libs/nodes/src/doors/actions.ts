import { sendEmailAction } from '../send-email/send-email.action.js';

/** Written by `npm run doors`, from what lies in the folders of the node types. */
export const actions = [sendEmailAction] as const;
