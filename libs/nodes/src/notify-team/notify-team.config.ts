import { defineNodeType } from '@sojourn/engine';
import { z } from 'zod';
import { quote } from '@sojourn/journey';
import { templateText } from '../fields/template.js';
import { failed, sendRetry } from '../sending/send-parts.js';
import { excerptInWords } from '../words/template-in-words.js';

const config = z.strictObject({
  tool: z.enum(['slack', 'teams']).meta({ title: 'Tool' }),
  channel: z.string().trim().min(1).max(200).meta({ title: 'Channel', placeholder: '#orders' }),
  text: templateText(4_000).meta({
    title: 'Text',
    widget: 'template',
    placeholder: '{{ customer.first_name }} is not happy',
  }),
});

/** Tells the team something; the customer hears nothing of it. */
export const notifyTeamType = defineNodeType({
  type: 'notify-team',
  version: 1,
  kind: 'action',
  title: 'Notify team',
  description: 'Tells your team something in Slack or Teams. The customer hears nothing of it.',
  availability: 'engine-only',
  category: 'Team',
  order: 2,
  icon: 'brand-slack',
  config,
  defaults: { tool: 'slack', channel: '', text: '' },
  example: {
    tool: 'slack',
    channel: '#support',
    text: '{{ customer.first_name }} gave {{ entry.score }} of 5',
  },
  outcomes: [{ id: 'notified', title: 'Notified' }, failed],
  unfinished: 'Notify team',
  caption: ({ channel, text }) => `Notify ${channel} ${quote(excerptInWords(text))}`,
  action: { lane: 'sends', retry: sendRetry, requires: () => [] },
});
