import type { Evidence } from './evidence/evidence.js';
import { partNames } from './house/parts.js';
import type { KillsRunReport } from './runs/kills-run.js';
import type { Violation } from './checker/violation.js';

const MOST_SHOWN = 50;

/** What a run has come to, in words and figures. */
export function reportOf({
  seed,
  kills,
  recoveries,
  settledAfterMs,
  evidence,
  violations,
}: KillsRunReport): string {
  const byPart = partNames.map((part) => {
    const took = recoveries.flatMap((recovery) => (recovery.part === part ? [recovery.ms] : []));
    return `  ${part.padEnd(9)} killed ${count(kills, (one) => one === part)} times, ready again after ${spread(took)}`;
  });
  return [
    `Seed ${seed}`,
    ...byPart,
    ...figuresOf(evidence),
    `  at rest ${seconds(settledAfterMs)} after the last kill`,
    violationsInWords(violations),
  ].join('\n');
}

/** Every violation, or that there is none. */
export function violationsInWords(violations: readonly Violation[]): string {
  if (violations.length === 0) return '  no violation';
  const shown = violations.slice(0, MOST_SHOWN).map(({ rule, what, ids }) => {
    const named = Object.entries(ids).map(([name, id]) => `${name}=${id}`);
    return `    ${rule}: ${what} ${named.join(' ')}`;
  });
  return [`  ${violations.length} violations`, ...shown].join('\n');
}

function figuresOf({ client, provider, database }: Evidence): readonly string[] {
  const asked = client.flatMap((entry) => (entry.kind === 'asked' ? entry.events : []));
  const answered = client.flatMap((entry) => (entry.kind === 'answered' ? [entry.status] : []));
  const accepts = provider.filter(({ kind }) => kind === 'accepted');
  const accepted = new Set(accepts.map(({ key }) => key)).size;
  return [
    `  ${asked.length} events sent in ${count(client, ({ kind }) => kind === 'asked')} requests; ${count(client, ({ kind }) => kind === 'unanswered')} tries unanswered, ${count(answered, (status) => status >= 500)} answered 5xx`,
    `  ${database.events.length} stored, ${database.refused.length} refused, ${database.enrollments.length} enrollments, ${database.visits.length} visits`,
    `  ${accepted} sends accepted in ${provider.length} tries; in doubt ${count(accepts, ({ answer }) => answer !== 'given')} by the provider, and ${accepts.length - accepted} accepted once more`,
  ];
}

function count<T>(all: readonly T[], isCounted: (one: T) => boolean): number {
  return all.filter(isCounted).length;
}

function spread(ms: readonly number[]): string {
  if (ms.length === 0) return 'no time that was taken';
  const sorted = ms.toSorted((one, other) => one - other);
  return `${seconds(sorted[Math.floor(sorted.length / 2)] ?? 0)} (at most ${seconds(sorted.at(-1) ?? 0)})`;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
