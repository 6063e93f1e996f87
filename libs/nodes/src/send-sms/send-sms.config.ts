import { defineNodeType } from '@sojourn/engine';
import { z } from 'zod';
import { templateText } from '../fields/template.js';
import { messageCaption } from '../sending/message-caption.js';
import { messageContent } from '../sending/message-content.js';
import { handOverFields, messageFields, senderFields } from '../sending/message-fields.js';
import { sendParts } from '../sending/send-parts.js';

const content = messageContent({
  text: templateText(1_600).meta({ title: 'Text', widget: 'template', placeholder: 'Your parcel is here.' }),
});

const config = z.strictObject({
  ...content.fields,
  ...messageFields,
  ...handOverFields,
  ...senderFields,
});

/** Writes a text message to the customer’s phone. */
export const sendSmsType = defineNodeType({
  ...sendParts({ channel: 'sms', content }),
  type: 'send-sms',
  version: 1,
  title: 'Send SMS',
  description: 'Writes a text message to the customer’s phone.',
  order: 2,
  icon: 'message',
  config,
  defaults: { text: '', purpose: 'promotional' },
  example: {
    text: 'Your parcel {{ entry.parcel }} is here.',
    purpose: 'transactional',
    context: 'lifecycle',
  },
  unfinished: 'Send SMS',
  caption: ({ text, template }) => messageCaption('Send SMS', text, template),
});
