import { eachRule, factsNeeded, wakesFor, type Rule, type RuleGroup } from '@sojourn/conditions';

/**
 * What may change the answer of a condition besides time, as the index of segments names it: `customer.city`, for all
 * that lies in it, `events.Order Completed`, `lists.vip`, `segments.vip`, `messages`, `consents`, `lastActivity`.
 */
export function watchedPaths(condition: RuleGroup): readonly string[] {
  const { listensFor, wakesOn } = wakesFor(factsNeeded(condition));
  const paths = [...listensFor.map(eventPath), ...wakesOn.map(watchedPath)];
  return [...new Set(goesByZone(condition) ? [...paths, ZONE] : paths)];
}

/** How the index names an event. */
export function eventPath(name: string): string {
  return `events.${name}`;
}

/** How the index names what has changed: `customer.address.city` lies in `customer.address`. */
export function watchedPath(changed: string): string {
  const [root = '', key] = changed.split('.');
  return key === undefined || root === 'messages' ? root : `${root}.${key}`;
}

const ZONE = 'customer.timezone';
const byCalendar: readonly string[] = ['before', 'after', 'withinLast', 'withinNext', 'onThisDay'];

/** Whether the answer depends on where the customer lives, though no rule may name it. */
function goesByZone(condition: RuleGroup): boolean {
  let goes = false;
  eachRule(condition, (rule) => {
    goes ||= byCalendar.includes(rule.operator) || rule.field === 'now' || isSinceDate(rule);
  });
  return goes;
}

function isSinceDate({ field, value }: Rule): boolean {
  return field === 'did' && typeof value === 'object' && value !== null && 'since' in value;
}
