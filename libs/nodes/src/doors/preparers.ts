import type { Preparer } from '../publish/preparer.js';
import { sendEmailPreparer } from '../send-email/send-email.publish.js';
import { sendInAppPreparer } from '../send-in-app/send-in-app.publish.js';

/** Written by `npm run doors`, from what lies in the folders of the node types. */
export const preparers: readonly Preparer[] = [sendEmailPreparer, sendInAppPreparer];
