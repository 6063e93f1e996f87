import { eachRule, eventsIn, fieldsIn } from './each-rule.js';
import { isKnownRule, type EventMatch, type KnownRule, type RuleGroup } from './rule-group.schema.js';
import { lengthMs } from './time/length-ms.js';

/** What has to be loaded before conditions can be judged; plain JSON, frozen with a plan. Empty parts are left out. */
export interface FactsNeeded {
  /**
   * Paths that are read: `customer.city`, `account.plan`, `entry.total`, `results.code.value`. Attributes are loaded as a
   * whole; those of an account only where one of the paths is about it.
   */
  readonly paths?: readonly string[];
  /**
   * Names of events whose history is read, and how far back; `null` = all of it. Milliseconds before the moment that is
   * asked about, which for an enrollment may be any since it began.
   */
  readonly events?: Readonly<Record<string, number | null>>;
  /** Messages are read: those of these nodes of this enrollment, or `any`. */
  readonly messages?: 'any' | readonly string[];
  /** Keys of segments and lists whose membership is read. */
  readonly segments?: readonly string[];
  readonly lists?: readonly string[];
  readonly consents?: true;
  /** `lastActivity` and `knownSince` are read. */
  readonly activity?: true;
}

/** What has to be loaded before a group can be judged. */
export function factsNeeded(group: RuleGroup): FactsNeeded {
  const needs: FactsNeeded[] = [];
  eachRule(group, (rule) => {
    needs.push({
      paths: fieldsIn(rule)
        .map(({ part }) => part)
        .filter(isLoaded),
    });
    if (isKnownRule(rule)) needs.push(neededBy(rule));
  });
  return mergeFacts(...needs);
}

/** What has to be loaded before it can be judged whether an event at hand is one that is meant. */
export function factsNeededByEvent({ same = [], where }: EventMatch): FactsNeeded {
  const paths = same.map(({ as }) => as).filter(isLoaded);
  return mergeFacts({ paths }, where === undefined ? {} : factsNeeded(where));
}

/** Everything that any of these needs. */
export function mergeFacts(...needed: readonly FactsNeeded[]): FactsNeeded {
  const paths = union(needed.map((each) => each.paths));
  const segments = union(needed.map((each) => each.segments));
  const lists = union(needed.map((each) => each.lists));
  const events = longest(needed.flatMap((each) => Object.entries(each.events ?? {})));
  const messages = needed.some((each) => each.messages === 'any')
    ? 'any'
    : union(needed.map((each) => (each.messages === 'any' ? [] : each.messages)));
  return {
    ...(paths.length > 0 && { paths }),
    ...(events.size > 0 && { events: Object.fromEntries(events) }),
    ...(messages.length > 0 && { messages }),
    ...(segments.length > 0 && { segments }),
    ...(lists.length > 0 && { lists }),
    ...(needed.some((each) => each.consents) && { consents: true as const }),
    ...(needed.some((each) => each.activity) && { activity: true as const }),
  };
}

function neededBy(rule: KnownRule): FactsNeeded {
  switch (rule.field) {
    case 'did': {
      const { event, within } = rule.value;
      return { events: { [event]: within === undefined ? null : lengthMs(within) } };
    }
    case 'sequence':
      return { events: Object.fromEntries(eventsIn(rule).map(({ part }) => [part.event, null])) };
    case 'message':
      return { messages: rule.value.node === undefined ? 'any' : [rule.value.node] };
    case 'inactive':
      return { activity: true };
    case 'segment':
      return { segments: [rule.value] };
    case 'list':
      return { lists: [rule.value] };
    case 'consent':
      return { consents: true };
    case 'now':
      return { paths: ['customer.timezone'] };
  }
}

/** What a list or an event brings with it is not loaded. */
function isLoaded(field: string): boolean {
  return /^(customer|account|entry|results)(\.|$)/.test(field);
}

function union(lists: readonly (readonly string[] | undefined)[]): readonly string[] {
  return [...new Set(lists.flatMap((list) => list ?? []))];
}

function longest(entries: readonly (readonly [string, number | null])[]): ReadonlyMap<string, number | null> {
  const reach = new Map<string, number | null>();
  for (const [event, length] of entries) {
    const known = reach.get(event);
    reach.set(event, known === null || length === null ? null : Math.max(known ?? 0, length));
  }
  return reach;
}
