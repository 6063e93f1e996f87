import type { Journey } from '@sojourn/journey';
import { refusalOfConnection } from '../document/connection-rules.js';
import type { Workbench } from '../workbench/workbench.js';

/** Says why an edge must not be drawn, or null; remembers its answers until the journey changes. */
export type ConnectionJudge = (from: string, outcome: string, to: string) => string | null;

/** A judge that is cheap enough to be asked on every move of the pointer. */
export function createConnectionJudge({
  document,
  catalog,
}: Pick<Workbench, 'document' | 'catalog'>): ConnectionJudge {
  let judged: Journey | null = null;
  let answers = new Map<string, string | null>();
  return (from, outcome, to) => {
    const { journey } = document.getState();
    if (journey !== judged) {
      judged = journey;
      answers = new Map();
    }
    const key = `${from}\n${outcome}\n${to}`;
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = refusalOfConnection(journey, catalog, { from, outcome, to });
    answers.set(key, answer);
    return answer;
  };
}
