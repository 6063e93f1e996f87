import type { TriggerStep } from '@sojourn/engine';
import { staysOut } from '../triggers/stays-out.js';
import type { SegmentTriggerConfig } from './segment-trigger.config.js';

/** Decides whether a change of membership lets a customer in; who was only found in it is let in by choice. */
export const segmentTriggerStep: TriggerStep<SegmentTriggerConfig> = {
  type: 'segment',
  version: 1,
  watch: ({ segment }) => ({ segments: [segment] }),
  admit({ segment, change, existing, edits }, occurrence) {
    if (occurrence.kind !== 'segment' || occurrence.segment !== segment) {
      return staysOut('trigger', `Not the segment “${segment}”`);
    }
    const said = `${occurrence.change === 'entered' ? 'Entered' : 'Left'} the segment “${segment}”`;
    if (occurrence.change !== change) return staysOut('wrong-change', said);
    if (occurrence.because === 'found-at-publish' && !existing) {
      return staysOut('already-in-segment', `In the segment “${segment}” before the journey was published`);
    }
    if (occurrence.because === 'found-at-edit' && !edits) {
      return staysOut('edited-segment', `${said} because the segment was edited`);
    }
    if (occurrence.because === 'imported' && !edits) return staysOut('imported', `${said} afterwards`);
    return { enters: true, reason: said, data: { segment, change } };
  },
};
