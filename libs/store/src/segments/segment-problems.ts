import { eachRule, fieldsIn, isKnownRule, type Rule, type RuleGroup } from '@sojourn/conditions';
import { problemAt, type Problem } from '@sojourn/journey';

const MOST_RULES = 100;

/** Why a condition cannot be a segment's: what it asks for and only a journey could answer, each with its place. */
export function segmentProblems(condition: RuleGroup): readonly Problem[] {
  const problems: Problem[] = [];
  let count = 0;
  eachRule(condition, (rule, path) => {
    count += 1;
    problems.push(...fieldProblems(rule, path), ...entryProblems(rule, path));
  });
  if (count > MOST_RULES)
    problems.push(problemAt(['rules'], 'too-large', `A segment can have at most ${MOST_RULES} rules.`));
  return problems;
}

function fieldProblems(rule: Rule, path: readonly string[]): readonly Problem[] {
  return fieldsIn(rule).flatMap(({ path: inner, part: field }) => {
    const [root = '', key] = field.split('.');
    const isKnown = root === 'customer' || root === 'account';
    const why = isKnown ? (key === undefined ? NO_ATTRIBUTE : undefined) : whyNot(root, path);
    return why === undefined ? [] : [problemAt([...path, ...inner], 'not-in-segments', why)];
  });
}

function whyNot(root: string, path: readonly string[]): string | undefined {
  if (root === 'event') return path.includes('where') ? undefined : OUTSIDE_EVENT;
  if (root === 'item') return isOnItem(path) ? undefined : OUTSIDE_LIST;
  return root === 'entry' ? ENTRY : RESULTS;
}

function isOnItem(path: readonly string[]): boolean {
  return path.some((part, index) => part === 'value' && path[index + 1] === 'rules');
}

/** What counts from the entry into a journey, or is about a node of it. */
function entryProblems(rule: Rule, path: readonly string[]): readonly Problem[] {
  if (!isKnownRule(rule)) return [];
  if (rule.field === 'did' && rule.value.since === 'entry')
    return [problemAt([...path, 'value', 'since'], 'not-in-segments', SINCE_ENTRY)];
  if (rule.field === 'message' && rule.value.node !== undefined)
    return [problemAt([...path, 'value', 'node'], 'not-in-segments', NODE)];
  return [];
}

const ENTRY = 'A segment cannot ask what a journey began with: its customers are in no journey.';
const RESULTS = 'A segment cannot ask what a step of a journey brought: its customers are in no journey.';
const OUTSIDE_EVENT = 'Properties of an event can only be asked about inside of a condition on that event.';
const OUTSIDE_LIST = 'An item can only be asked about inside of a condition on a list.';
const NO_ATTRIBUTE = 'Say which attribute of the customer or their account is meant.';
const SINCE_ENTRY = 'A segment cannot count since an entry into a journey: choose a time or a date instead.';
const NODE = 'A segment cannot ask about the message of one step: ask about any message instead.';
