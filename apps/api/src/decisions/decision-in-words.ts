import { fieldName } from '@sojourn/conditions';
import type { Decided } from '@sojourn/store';
import { attributeName } from './attribute-name.js';
import { occasionInWords } from './occasion-in-words.js';
import { reentryInWords } from './reentry-in-words.js';
import { roughLength } from './rough-length.js';
import { segmentInWords } from './segment-in-words.js';
import { unmetInWords } from './unmet-in-words.js';

/** Why a customer entered a journey, or why not: the one place where a decision becomes a sentence. */
export function decisionInWords(decided: Decided): string {
  const { outcome } = decided;
  if (outcome === 'entered') return `Let in: ${occasionInWords(decided)}.`;
  if (outcome === 'held-out')
    return 'Held out: they were drawn for those who are only compared with, and receive nothing.';
  return `${isNews(decided) ? 'Nobody let in' : 'Not let in'}: ${whyNot(decided).replace(/\.$/, '')}.`;
}

/** Whether an event was looked at that may be news for the members of a segment, whoever did it. */
function isNews({ event, rules: { trigger } }: Decided): boolean {
  return trigger.type === 'announcement' && event !== null;
}

function whyNot(decided: Decided): string {
  const { outcome, facts, rules } = decided;
  const event = decided.event?.name ?? 'the event';
  switch (outcome) {
    case 'condition':
      return unmetInWords(rules.trigger.config['where'], facts);
    case 'not-concerned':
      return unmetInWords(rules.trigger.config['who'], facts);
    case 'too-old':
      return `${event} was too old when it arrived${facts?.age === undefined ? '' : `: ${roughLength(facts.age)}`}`;
    case 'imported':
      return importedInWords(decided);
    case 'wrong-change':
      return facts?.why ?? wrongChangeInWords(rules.trigger);
    case 'already-in-segment':
    case 'edited-segment':
    case 'not-in-segment':
      return facts?.why ?? segmentInWords(outcome, rules.trigger.config);
    case 'moved':
      return `they were not due any more${facts?.zone === undefined ? '' : ` in their time zone, ${facts.zone}`}`;
    case 'too-late':
      return `their moment had passed${facts?.age === undefined ? '' : ` ${roughLength(facts.age)} ago`} when the journey could let them in, which is too late here`;
    case 'data':
      return `the data did not fit what the journey asks for. ${facts?.why ?? ''}`.trim();
    case 'no-key':
      return `${keyOf(decided)} was not set, and tells one entry from another here`;
    case 'already-entered':
    case 'still-inside':
    case 'too-soon':
    case 'overtaken':
    case 'same-event':
      return reentryInWords(outcome, decided);
    case 'paused':
      return 'the journey was paused';
    case 'archived':
      return 'the journey had been archived';
    case 'in-a-circle':
      return 'journeys had started each other in a circle';
    case 'not-by-name':
      return 'another journey named them, and this one lets nobody in by name';
    case 'not-itself':
      return 'a journey cannot start itself over';
    case 'error':
      return 'something went wrong as they were asked in. Whoever runs Sojourn finds it in the log';
    case 'trigger':
      return 'it was not what the journey waits for';
    case 'other':
      return facts?.why ?? 'a rule of this journey said no';
    case 'entered':
    case 'held-out':
      throw new TypeError('they were let in');
  }
}

function importedInWords({ event, rules: { trigger } }: Decided): string {
  if (trigger.type === 'event' || trigger.type === 'announcement')
    return `${event?.name ?? 'the event'} was brought in afterwards, and what is imported starts nothing here`;
  const what =
    trigger.type === 'attribute' ? `the change of their ${attributeName(trigger.config)}` : 'what moved them';
  return `${what} was brought in afterwards, or came too late, and such things start nothing here`;
}

function wrongChangeInWords({ type, config }: Decided['rules']['trigger']): string {
  return type === 'attribute'
    ? `their ${attributeName(config)} changed in another way`
    : segmentInWords('wrong-change', config);
}

function keyOf({ rules: { reentry } }: Decided): string {
  return 'key' in reentry ? `“${fieldName(reentry.key)}”` : 'the key';
}
