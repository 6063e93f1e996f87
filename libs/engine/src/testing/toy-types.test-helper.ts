import { z } from 'zod';
import { defineNodeType } from '../node-types/define-node-type.js';
import type { NodeType } from '../node-type.js';
import { createRegistry } from '../registry.js';
import type { Step } from '../step.js';

const start = defineNodeType({
  type: 'start',
  version: 1,
  kind: 'trigger',
  title: 'Start',
  description: '',
  category: '',
  icon: '',
  config: z.strictObject({}),
  defaults: {},
  outcomes: [{ id: 'entered', title: 'Entered' }],
  unfinished: 'Start',
  caption: () => 'Start',
});

const pause = defineNodeType({
  type: 'pause',
  version: 1,
  kind: 'control',
  title: 'Pause',
  description: '',
  category: '',
  icon: '',
  config: z.strictObject({ ms: z.number().nonnegative().meta({ title: 'Length' }) }),
  defaults: { ms: 0 },
  outcomes: [{ id: 'next', title: 'Next' }],
  unfinished: 'Pause',
  caption: ({ ms }) => `Pause ${ms}`,
});

const choose = defineNodeType({
  type: 'choose',
  version: 1,
  kind: 'control',
  title: 'Choose',
  description: '',
  category: '',
  icon: '',
  config: z.strictObject({ by: z.string() }),
  defaults: { by: '' },
  outcomes: [
    { id: 'yes', title: 'Yes' },
    { id: 'else', title: 'Everyone else' },
  ],
  warnsUndrawn: ['else'],
  unfinished: 'Choose',
  caption: ({ by }) => `Choose by ${by}`,
});

const stop = defineNodeType({
  type: 'stop',
  version: 1,
  kind: 'control',
  title: 'Stop',
  description: '',
  category: '',
  icon: '',
  config: z.strictObject({}),
  defaults: {},
  outcomes: [],
  unfinished: 'Stop',
  caption: () => 'Stop',
});

const send = defineNodeType({
  type: 'send',
  version: 1,
  kind: 'action',
  title: 'Send',
  description: '',
  category: '',
  icon: '',
  config: z.strictObject({
    text: z.string().min(1).meta({ title: 'Text', widget: 'template' }),
    parts: z.array(z.strictObject({ html: z.string().meta({ widget: 'mail-body' }) })).optional(),
  }),
  defaults: { text: '' },
  outcomes: [
    { id: 'sent', title: 'Sent' },
    { id: 'skipped', title: 'Skipped' },
    { id: 'failed', title: 'Failed' },
  ],
  unfinished: 'Send',
  caption: ({ text }) => `Send ${text}`,
  action: {
    lane: 'sends',
    retry: { attempts: 3, timeoutMs: 1000 },
    requires: () => [
      { path: 'customer.email', patienceMs: 600, otherwise: { outcome: 'skipped', reason: 'No address' } },
    ],
  },
});

/** One node type of each sort, small enough to see through in a test. */
export const toyTypes: readonly NodeType[] = [start, pause, choose, stop, send];

/** The registry of the toy types. */
export const toyRegistry = createRegistry(toyTypes);

/** The runs of the toy control nodes. */
export const toySteps: readonly Step[] = [
  {
    type: 'pause',
    version: 1,
    enter: ({ ms }, { now }) => ({
      kind: 'park',
      until: now + Number(ms),
      outcome: 'next',
      waiting: `Pausing ${String(ms)}`,
      reason: `Paused ${String(ms)}`,
    }),
  },
  {
    type: 'choose',
    version: 1,
    enter: ({ by }, { facts }) => {
      const yes = facts.customer[String(by)] === true || facts.results[String(by)]?.['yes'] === true;
      return {
        kind: 'leave',
        outcome: yes ? 'yes' : 'else',
        reason: yes ? `${String(by)} is true` : 'Nothing fits',
      };
    },
  },
  { type: 'stop', version: 1, enter: () => ({ kind: 'end', reason: 'Stopped here' }) },
];
