/**
 * A journey of many nodes: a chain of waits, emails and branches whose ways meet again.
 *
 * @param {number} nodes how many
 * @returns {unknown} its saved form
 */
export function longJourney(nodes) {
  const when = { combinator: 'and', rules: [{ field: 'customer.plan', operator: '=', value: 'pro' }] };
  /** @type {Record<string, { type: string, version: number, config: object }>} */
  const all = {};
  /** @type {{ from: string, outcome: string, to: string }[]} */
  const edges = [{ from: 'trigger', outcome: 'entered', to: 'n0' }];
  for (let at = 0; at < nodes; at += 1) {
    const [id, next] = [`n${at}`, `n${at + 1}`];
    const kind = kinds[at % kinds.length] ?? 'wait';
    const outcomes = kind === 'branch' ? ['pro', 'else'] : [kind === 'wait' ? 'next' : 'sent'];
    const config =
      kind === 'wait'
        ? { duration: 'P1D' }
        : kind === 'branch'
          ? { paths: [{ id: 'pro', title: 'Pro', when }] }
          : { subject: 'Hello {{ customer.first_name }}', body: 'Number {{ entry.number }}' };
    all[id] = { type: kind, version: 1, config };
    if (at + 1 < nodes) for (const outcome of outcomes) edges.push({ from: id, outcome, to: next });
  }
  return {
    format: 2,
    trigger: { type: 'event', version: 1, config: { event: 'Signed Up' } },
    reentry: { policy: 'once' },
    nodes: all,
    edges,
  };
}

const kinds = ['wait', 'send-email', 'branch'];
