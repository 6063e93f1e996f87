import { renderAction, type SimulationWorld } from '@sojourn/engine';
import type { StoryCustomer } from './a-customer.test-helper.js';
import { day, inWords } from './day.test-helper.js';
import { engine, segments, type JourneyFile } from './journey-file.test-helper.js';
import { headline, receivedMessages, wording, type ReceivedMessage } from './messages.test-helper.js';

/** What became of a customer, in words. */
export interface Story {
  /** When they entered: `day 30, 09:00`. */
  readonly entered: readonly string[];
  /** Why they did not, each time they could have. */
  readonly stayedOut: readonly string[];
  /** `day 30, 09:00: email “We miss you”`. */
  readonly received: readonly string[];
  readonly messages: readonly ReceivedMessage[];
  /** Everything the messages say, one text for each. */
  readonly texts: readonly string[];
  /** What the team was told. */
  readonly toldTeam: readonly string[];
  /** `day 31, 12:00: Came back`, for each run that has ended. */
  readonly endings: readonly string[];
  /** `day 6, 10:00: ordered`, for each goal that was reached, also after the end. */
  readonly goals: readonly string[];
  /** Why the customer went on from a node, the first time they left it. */
  readonly why: (node: string) => string | null;
}

/** How long a story is told (100 days unless said otherwise), and which codes there are. */
export interface Circumstances extends Pick<SimulationWorld, 'codes'> {
  readonly until?: number;
}

/** Tells what becomes of a customer in a journey. */
export function when(
  { key, plan }: JourneyFile,
  { customer, script }: StoryCustomer,
  { until = day(100), ...world }: Circumstances = {},
): Story {
  const clock = { from: day(0), to: until, zone: 'UTC' };
  const simulation = engine.simulate(plan, customer, script, clock, { journey: key, segments, ...world });
  const { decisions, runs, actions, isBrokenOff } = simulation;
  if (isBrokenOff) throw new Error('The journey feeds itself');
  const messages = receivedMessages(plan, simulation);
  return {
    entered: runs.map(({ enteredAt }) => inWords(enteredAt)),
    stayedOut: decisions.flatMap(({ admission }) =>
      admission.kind === 'stays-out' ? [admission.reason] : [],
    ),
    received: messages.map((message) => `${inWords(message.at)}: ${message.channel} “${headline(message)}”`),
    messages,
    texts: messages.map(wording),
    toldTeam: actions.flatMap((action) =>
      action.channel === null ? Object.values(renderAction(plan, action)) : [],
    ),
    endings: runs.flatMap(({ cursor, endedAt }) =>
      cursor.kind === 'done' && endedAt !== null ? [`${inWords(endedAt)}: ${cursor.end.reason}`] : [],
    ),
    goals: runs
      .flatMap(({ effects }) => effects)
      .flatMap((effect) => (effect.kind === 'goal' ? [`${inWords(effect.at)}: ${effect.goal}`] : [])),
    why: (node) => runs.flatMap(({ trace }) => trace).find((entry) => entry.node === node)?.reason ?? null,
  };
}
