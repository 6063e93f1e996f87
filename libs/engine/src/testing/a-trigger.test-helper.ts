import type { TriggerStep } from '../trigger-step.js';

interface StartConfig {
  readonly event?: string;
  readonly segment?: string;
  readonly attribute?: string;
  readonly everyMs?: number;
}

/** The trigger of the small plans: lets in who does an event, enters a segment, changes an attribute, or is due. */
export const smallTrigger = {
  type: 'start',
  version: 1,
  watch: ({ event, segment, attribute, everyMs }: StartConfig) => ({
    ...(event !== undefined && { events: [event] }),
    ...(segment !== undefined && { segments: [segment] }),
    ...(attribute !== undefined && { attributes: [attribute] }),
    ...(everyMs !== undefined && { calendar: 'date' as const }),
  }),
  admit: (_config: StartConfig, occurrence, { facts }) => {
    if (facts.customer['blocked'] === true) return { enters: false, rule: 'condition', reason: 'Is blocked' };
    if (occurrence.kind === 'segment' && occurrence.change === 'left') {
      return { enters: false, rule: 'wrong-change', reason: 'Left it' };
    }
    return { enters: true, reason: `By ${occurrence.kind}`, data: facts.entry };
  },
  due: ({ everyMs }: StartConfig, after: number) =>
    everyMs === undefined ? null : (Math.floor(after / everyMs) + 1) * everyMs,
} satisfies TriggerStep<StartConfig> as TriggerStep<StartConfig> as TriggerStep;
