import { defineNodeType } from '@sojourn/engine';
import { durationSchema, quote } from '@sojourn/journey';
import { z } from 'zod';
import { durationInWords } from '../timing/duration-of.js';
import { excerptInWords } from '../words/template-in-words.js';
import { filledText } from '../fields/template.js';

/** The configuration of a task for a person. */
export const createTaskConfig = z.strictObject({
  title: filledText(200).meta({
    title: 'Title',
    widget: 'template',
    placeholder: 'Ask {{ customer.first_name }} what went wrong',
  }),
  script: filledText(10_000).optional().meta({
    title: 'Script',
    description: 'What guides the person through it.',
    widget: 'template',
  }),
  assignee: z.string().trim().min(1).max(200).optional().meta({
    title: 'Assignee',
    description: 'The email address of who does it; anyone unless said otherwise.',
    placeholder: 'sam@example.com',
  }),
  dueIn: durationSchema.optional().meta({ title: 'Due in', widget: 'duration', placeholder: 'P2D' }),
});

/** Makes a task for a person; its completion is an event that can be waited for. */
export const createTaskType = defineNodeType({
  type: 'create-task',
  version: 1,
  kind: 'control',
  title: 'Create task',
  description: 'Gives a person of your team something to do about the customer.',
  category: 'Team',
  order: 1,
  icon: 'checklist',
  config: createTaskConfig,
  defaults: { title: '' },
  example: {
    title: 'Ask {{ customer.first_name }} what went wrong',
    script: 'Their score was {{ entry.score }}. Listen first.',
    assignee: 'sam@example.com',
    dueIn: 'P2D',
  },
  outcomes: [{ id: 'next', title: 'Next' }],
  unfinished: 'Create task',
  caption: ({ title, dueIn }) =>
    `Create task ${quote(excerptInWords(title))}${dueIn === undefined ? '' : `, due in ${durationInWords(dueIn)}`}`,
});
