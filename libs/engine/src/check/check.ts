import { inspectJson, parseJourney, type Problem } from '@sojourn/journey';
import type { Registry } from '../registry.js';
import { messagesBefore } from './asked-messages.rule.js';
import { patientQuestions } from './asks-too-soon.rule.js';
import { availableTypes } from './available.rule.js';
import { fittingTrigger } from './behind.rule.js';
import { carriedOut } from './carried-out.rule.js';
import { fittingChannels } from './channels.rule.js';
import type { CheckOptions } from './check-options.js';
import { comparableValues } from './comparable.rule.js';
import { soundConfigs } from './configs.rule.js';
import { openConditions } from './constant-conditions.rule.js';
import { openWays } from './covered-ways.rule.js';
import { noDeadEnds } from './dead-ends.rule.js';
import { readDraft } from './draft.js';
import { soundEdges } from './edges.rule.js';
import { endingWaits } from './endless-waits.rule.js';
import { waitingExits } from './exits.rule.js';
import { fairHoldout } from './holdout.rule.js';
import { knownTypes } from './known-types.rule.js';
import { soundLoops } from './loops.rule.js';
import { fewMessages } from './many-messages.rule.js';
import { shallowConditions } from './nested-conditions.rule.js';
import { comingDates } from './past-dates.rule.js';
import { allReachable } from './reachability.rule.js';
import { soundReferences } from './references.rule.js';
import type { Rule } from './rule.js';
import { skippedMessages } from './skipped.rule.js';
import { hasStart } from './start.rule.js';
import { nothingForgotten } from './undrawn.rule.js';
import { knownVariables } from './variables.rule.js';
import { soundWatches } from './watches.rule.js';

const rules: readonly Rule[] = [
  // What it is made of.
  hasStart,
  knownTypes,
  availableTypes,
  carriedOut,
  soundConfigs,
  soundWatches,
  soundEdges,
  // Where it leads.
  soundLoops,
  endingWaits,
  allReachable,
  noDeadEnds,
  nothingForgotten,
  comingDates,
  // What it asks.
  soundReferences,
  knownVariables,
  comparableValues,
  shallowConditions,
  openConditions,
  openWays,
  waitingExits,
  // What it sends.
  messagesBefore,
  patientQuestions,
  skippedMessages,
  fittingTrigger,
  fittingChannels,
  fairHoldout,
  fewMessages,
];

/** Every problem of a draft at once, of its form and of what it says; never throws, whatever the draft is. */
export function checkDraft(
  saved: unknown,
  registry: Registry,
  options: CheckOptions = {},
): readonly Problem[] {
  const parsed = parseJourney(saved);
  const problems = parsed.kind === 'problems' ? parsed.problems : [];
  const isNewer = problems.some(({ code }) => code === 'newer-format');
  if (isNewer || !inspectJson(saved).readable) return problems;
  const draft = readDraft(saved, registry, options);
  return withoutRepetition([...problems, ...rules.flatMap((rule) => rule(draft))]);
}

/** What the form forbids, a rule may forbid as well. */
function withoutRepetition(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [nameOf(problem), problem])).values()];
}

function nameOf({ code, message, path }: Problem): string {
  return JSON.stringify([code, message, path]);
}
