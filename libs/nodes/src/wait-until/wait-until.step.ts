import { lookUp, type Data } from '@sojourn/conditions';
import type { Step, StepContext, StepDecision } from '@sojourn/engine';
import type { Moment } from '../timing/reckon.js';
import { awaitedDateText } from './awaited-date.schema.js';
import { awaitedMoment } from './awaited-moment.js';
import { MISSED, waitUntilText, type WaitUntilConfig } from './wait-until.config.js';

/** Parks the enrollment until a date has come; a date that moves, moves the wait. */
export const waitUntilStep: Step<WaitUntilConfig> = {
  type: 'wait-until',
  version: 1,
  enter: (config, context) => decide(config, context, awaitedMoment(config, context, context.now)),
  look(config, context, parked) {
    const moment = awaitedMoment(config, context, parked.since);
    return moment?.from === parked.until ? null : decide(config, context, moment);
  },
};

function decide(config: WaitUntilConfig, context: StepContext, moment: Moment | undefined): StepDecision {
  if (moment === undefined) {
    return leave(config, context, MISSED, `No date: ${awaitedDateText(config.until)} is not set`);
  }
  const date = waitUntilText(config);
  const { from, to } = moment;
  if (context.now < from) {
    const waiting = `Waiting until ${date}`;
    return {
      kind: 'park',
      until: from,
      outcome: 'next',
      waiting,
      reason: `It is ${date}`,
      wakesOn: wakesOn(config),
    };
  }
  if (context.now < to) return leave(config, context, 'next', `It is ${date}`);
  // A day of the month is never missed: there is a next one, and a zone may have moved past this one.
  const goesOn = config.past === 'go-on' || config.until.kind === 'day-of-month';
  const outcome = goesOn ? 'next' : MISSED;
  return leave(config, context, outcome, `It was ${date} already`);
}

function leave(
  config: WaitUntilConfig,
  { facts }: StepContext,
  outcome: string,
  reason: string,
): StepDecision {
  return { kind: 'leave', outcome, reason, facts: factsOf(config, facts) };
}

function factsOf({ until }: WaitUntilConfig, facts: StepContext['facts']): Data {
  return until.kind === 'field' ? { [until.field]: lookUp(facts, until.field) } : {};
}

/** Another zone moves a local time as well. */
function wakesOn({ until }: WaitUntilConfig): readonly string[] {
  const moves = until.kind === 'field' && /^(customer|account)\./.test(until.field) ? [until.field] : [];
  return [...moves, 'customer.timezone'];
}
