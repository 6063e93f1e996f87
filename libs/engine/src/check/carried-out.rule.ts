import type { FactsNeeded } from '@sojourn/conditions';
import { problemAt, quote, type Problem } from '@sojourn/journey';
import type { Carries } from '../carries.js';
import type { Draft } from './draft.js';
import { wordsFor } from './words-for.js';

/** The draft asks for nothing that the host does not carry out, beyond node types. */
export function carriedOut(draft: Draft): readonly Problem[] {
  const { carries, anyAvailability } = draft.options;
  if (carries === undefined || anyAvailability === true) return [];
  return [
    ...reentryProblems(draft, carries),
    ...settingsProblems(draft, carries),
    ...watchProblems(draft, carries),
    ...factProblems(draft, carries),
  ];
}

function reentryProblems({ reentry: { policy } }: Draft, { reentry }: Carries): readonly Problem[] {
  const known: readonly unknown[] = reentry;
  if (policy === undefined || known.includes(policy)) return [];
  return [notYet(['reentry', 'policy'], 'This way of entering again')];
}

function settingsProblems({ settings }: Draft, { settings: known }: Carries): readonly Problem[] {
  const carried: readonly string[] = known;
  return Object.keys(settings)
    .filter((key) => !carried.includes(key))
    .map((key) => notYet(['settings', key], `The setting ${quote(key)}`));
}

function watchProblems({ watches }: Draft, { goals, exits }: Carries): readonly Problem[] {
  const has = (kind: 'goal' | 'exit') => watches.some((watch) => watch.kind === kind);
  return [
    ...(has('goal') && !goals ? [notYet(['goals'], 'Goals')] : []),
    ...(has('exit') && !exits ? [notYet(['exits'], 'Exits')] : []),
  ];
}

const factsInWords: Readonly<Record<keyof FactsNeeded, string>> = {
  paths: 'fields',
  events: 'what the customer did before',
  messages: 'what became of messages',
  segments: 'segments',
  lists: 'lists',
  consents: 'consent',
  activity: 'how long the customer has been inactive',
};

function factProblems({ trigger, nodes }: Draft, { facts }: Carries): readonly Problem[] {
  const carried: readonly string[] = facts;
  return [trigger, ...nodes.values()].flatMap((placed) => {
    if (placed.type?.availability === 'engine-only') return [];
    const needed = Object.keys(placed.traits.facts ?? {}) as (keyof FactsNeeded)[];
    return needed
      .filter((key) => !carried.includes(key))
      .map((key) =>
        notYet([...placed.path, 'config'], `${wordsFor(placed)} asks about ${factsInWords[key]}, which`),
      );
  });
}

function notYet(path: readonly string[], what: string): Problem {
  return problemAt(path, 'not-available', `${what} cannot be carried out here yet.`);
}
