import { defineNodeType } from '@sojourn/engine';
import { z } from 'zod';
import { referenceKey } from '../fields/reference.js';
import { entered } from '../triggers/entered.js';

/** The configuration of the segment trigger. */
export const segmentTriggerConfig = z.strictObject({
  segment: referenceKey.meta({ title: 'Segment', widget: 'segment', placeholder: 'vip' }),
  change: z.enum(['entered', 'left']).default('entered').meta({ title: 'When a customer has' }),
  existing: z.boolean().default(false).meta({
    title: 'Those of now too',
    description: 'Let in who is in the segment already when the journey is published.',
  }),
  edits: z.boolean().default(false).meta({
    title: 'Edits too',
    description: 'Let in whom an edit, an import or an old event moves.',
  }),
});

/** See `segmentTriggerConfig`. */
export type SegmentTriggerConfig = z.output<typeof segmentTriggerConfig>;

/** Lets in a customer who enters or leaves a segment. */
export const segmentTriggerType = defineNodeType({
  type: 'segment',
  version: 1,
  kind: 'trigger',
  title: 'Segment',
  description: 'A customer enters when they come into a segment, or leave it.',
  category: 'Triggers',
  order: 2,
  icon: 'users-group',
  config: segmentTriggerConfig,
  defaults: { segment: '', change: 'entered' },
  example: { segment: 'at-risk', change: 'entered' },
  outcomes: entered,
  unfinished: 'When a customer enters a segment',
  caption: ({ segment, change, existing }) =>
    `When a customer ${change === 'entered' ? 'enters' : 'leaves'} the segment “${segment}”${
      existing ? ', and those of now' : ''
    }`,
  traits: () => ({ entry: { names: ['segment', 'change'] } }),
});
