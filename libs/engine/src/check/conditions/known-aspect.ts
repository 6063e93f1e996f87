import type { KnownRule } from '@sojourn/conditions';
import { parseDuration, roughLengthMs } from '@sojourn/journey';
import type { Aspect } from './aspect.js';
import { counts, oneOf, timesOfDay } from './domains.js';
import { fieldAspect } from './field-aspect.js';

/** A rule about what the customer did and is: its subject is all of it but what it is compared with. */
export function knownAspect(rule: KnownRule): Aspect {
  switch (rule.field) {
    case 'did':
      return rule.operator === 'aggregate' ? figureAspect(rule) : countAspect(rule);
    case 'sequence':
      return yesNo(['sequence', rule.value], rule.operator === 'happened');
    case 'message':
      return yesNo(['message', rule.operator, rule.value], true);
    case 'segment':
    case 'list':
      return yesNo([rule.field, rule.value], rule.operator === 'in');
    case 'inactive': {
      const length = parseDuration(rule.value);
      const ms = length === null ? 0 : roughLengthMs(length);
      return { subject: 'inactive', marks: [ms], domain: counts, holds: (value) => Number(value) >= ms };
    }
    case 'consent':
      return {
        subject: JSON.stringify(['consent', rule.value]),
        marks: [],
        domain: oneOf('granted', 'denied', 'unknown'),
        holds: (value) => value === rule.operator,
      };
    case 'now':
      return rule.operator === 'weekday' ? weekdayAspect(rule.value) : timeAspect(rule.value);
  }
}

type DidRule = Extract<KnownRule, { field: 'did' }>;
type CountRule = Exclude<DidRule, { operator: 'aggregate' }>;
type FigureRule = Extract<DidRule, { operator: 'aggregate' }>;

function countAspect({ operator, value: { count, ...counted } }: CountRule): Aspect {
  const is = {
    atLeast: (value: number) => value >= count,
    atMost: (value: number) => value <= count,
    exactly: (value: number) => value === count,
  }[operator];
  return {
    subject: JSON.stringify(['count', counted]),
    marks: [count],
    domain: counts,
    holds: (value) => is(Number(value)),
  };
}

function figureAspect({ value: { is, than, ...figured } }: FigureRule): Aspect {
  const subject = JSON.stringify(['figure', figured]);
  return { ...fieldAspect({ field: 'customer.value', operator: is, value: than }), subject };
}

function yesNo(subject: readonly unknown[], expected: boolean): Aspect {
  return {
    subject: JSON.stringify(subject),
    marks: [],
    domain: oneOf(true, false),
    holds: (value) => value === expected,
  };
}

function weekdayAspect(days: readonly number[]): Aspect {
  return {
    subject: 'weekday',
    marks: [],
    domain: oneOf(1, 2, 3, 4, 5, 6, 7),
    holds: (value) => days.includes(Number(value)),
  };
}

function timeAspect([from, to]: readonly [string, string]): Aspect {
  return {
    subject: 'time of day',
    marks: [from, to],
    domain: timesOfDay,
    holds(value) {
      const time = String(value);
      return from < to ? time >= from && time < to : time >= from || time < to;
    },
  };
}
