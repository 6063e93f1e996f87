import type { PastMessage } from '../facts.js';
import type { KnownRule } from '../rule-group.schema.js';
import type { Scope } from '../scope.js';
import { lengthMs } from '../time/length-ms.js';
import { always, during, type Verdict } from '../verdict.js';

type MessageRule = Extract<KnownRule, { field: 'message' }>;

/** Judges whether something became of a message: of one that a node of this enrollment sent, or of any. */
export function messageVerdict(rule: MessageRule, { facts, now, looked }: Scope): Verdict {
  const { node, within } = rule.value;
  const last = (facts.messages ?? [])
    .filter((message) => node === undefined || (message.mine && message.node === node))
    .flatMap((message) => reactions(rule, message))
    .reduce<number | null>((latest, at) => Math.max(latest ?? at, at), null);
  looked?.(`message ${node ?? 'any'} ${rule.operator}`, last);
  if (last === null) return always(false);
  return within === undefined ? always(true) : during(now, -Infinity, last + lengthMs(within));
}

/** When it happened to a message; a link may have been clicked several times. */
function reactions(
  { operator, value: { link } }: MessageRule,
  { at, clicks = [] }: PastMessage,
): readonly number[] {
  const when = at[operator] ?? [];
  if (operator !== 'clicked') return [when].flat();
  const clicked = clicks.filter(({ url }) => link === undefined || url === link).map((click) => click.at);
  return link === undefined ? [when, clicked].flat() : clicked;
}
