import { problemAt, quote, type Problem } from '@sojourn/journey';
import { knownNames, type KnownNames } from './data/known-names.js';
import { referencesOf, type Reference, type Referred } from './data/references.js';
import type { Draft } from './draft.js';
import { setTo } from './fixes.js';

/** What is named by its key is there, as far as it is known what there is. */
export function soundReferences(draft: Draft): readonly Problem[] {
  const known = knownKeys(draft);
  return referencesOf(draft).flatMap((reference) => {
    const keys = known[reference.to];
    return keys === undefined || keys.has(reference.key) ? [] : doubt(reference, keys);
  });
}

function knownKeys({ options, nodes, watches }: Draft): Readonly<Record<Referred, KnownNames | undefined>> {
  const { segments, lists, journeys, pools, events } = options;
  const goals = watches.flatMap(({ kind, id }) => (kind === 'goal' && id !== undefined ? [id] : []));
  return {
    segment: segments && knownNames(segments),
    list: lists && knownNames(lists),
    journey: journeys && knownNames(journeys),
    pool: pools && knownNames(pools),
    event: events && knownNames(Object.keys(events)),
    node: knownNames([...nodes.keys()]),
    goal: knownNames(goals),
  };
}

/** What is part of the journey itself cannot come later; an event may simply not have happened yet. */
function doubt({ to, key, path, isPlain }: Reference, keys: KnownNames): readonly Problem[] {
  const meant = keys.nearest(key);
  if (to === 'event' && meant === undefined) return [];
  const severity = to === 'node' || to === 'goal' ? 'error' : 'warning';
  const words = to === 'event' ? `${quote(key)} has never happened.` : `There is no ${to} ${quote(key)}.`;
  if (meant === undefined) return [problemAt(path, `unknown-${to}`, words, severity)];
  const problem = problemAt(path, `unknown-${to}`, `${words} Do you mean ${quote(meant)}?`, severity);
  return [isPlain === false ? problem : { ...problem, fix: setTo(`Use ${quote(meant)}`, path, meant) }];
}
