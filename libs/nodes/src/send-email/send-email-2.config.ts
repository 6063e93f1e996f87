import { defineNodeType } from '@sojourn/engine';
import { z } from 'zod';
import { messageCaption } from '../sending/message-caption.js';
import { messageContent } from '../sending/message-content.js';
import { handOverFields, messageFields, replyFields, senderFields } from '../sending/message-fields.js';
import { sendParts } from '../sending/send-parts.js';
import { sendEmailConfig } from './send-email.config.js';

const { subject, preheader, body } = sendEmailConfig.shape;
const content = messageContent({ subject, preheader, body });

const config = z.strictObject({
  ...content.fields,
  ...messageFields,
  ...handOverFields,
  ...senderFields,
  ...replyFields,
});

/** Writes an email to the customer, for a purpose. */
export const sendEmail2Type = defineNodeType({
  ...sendParts({ channel: 'email', content }),
  type: 'send-email',
  version: 2,
  title: 'Send email',
  description: 'Writes an email to the customer.',
  order: 1,
  icon: 'mail',
  config,
  defaults: { subject: '', body: '', purpose: 'promotional' },
  example: {
    subject: 'We miss you, {{ customer.first_name }}',
    body: 'Hello {{ customer.first_name | default: "there" }}, look what is new.',
    purpose: 'promotional',
    context: 'lifecycle',
    objective: 'Second order',
    topic: 'offers',
    variants: { de: { subject: 'Sie fehlen uns, {{ customer.first_name }}' } },
    contentKey: 'winback-{{ customer.brand }}',
  },
  // All fields of the first version are there; whether it is a promotion, only a person can say.
  migrate: (config) => config,
  unfinished: 'Send email',
  caption: ({ subject: says, template }) => messageCaption('Send email', says, template),
});
