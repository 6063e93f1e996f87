import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readHistories } from '../recording/history-files.js';
import { replay } from '../testing/replay.test-helper.js';

/** A change of the durable run, as somebody might make it in good faith. */
interface Change {
  readonly file: 'enrollment.workflow.js' | 'advance.js' | 'act.js' | 'or-else.js';
  readonly from: string;
  readonly to: string;
}

const FIRST = 'let directive = await advance(enrollmentId, null);';
const NEXT = 'directive = await advance(enrollmentId, directive.seq);';
const house = fileURLToPath(new URL('../../../../', import.meta.url));

const changes: readonly (readonly [string, Change])[] = [
  [
    'takes a breath first',
    { file: 'enrollment.workflow.js', from: FIRST, to: `await condition(() => false, 1); ${FIRST}` },
  ],
  [
    'asks twice',
    { file: 'enrollment.workflow.js', from: FIRST, to: `await advance(enrollmentId, null); ${FIRST}` },
  ],
  [
    'acts before it asks',
    {
      file: 'enrollment.workflow.js',
      from: FIRST,
      to: `let directive = await act(enrollmentId, { kind: 'act', seq: 0, lane: 'sends', timeoutMs: 1, summary: 'it' });`,
    },
  ],
  [
    'ends after a wait without asking',
    { file: 'enrollment.workflow.js', from: NEXT, to: `directive = { kind: 'done', seq: 0 };` },
  ],
  ['sleeps through nudges', { file: 'enrollment.workflow.js', from: 'nudged = true;', to: '' }],
  [
    'never goes on in a new run',
    { file: 'enrollment.workflow.js', from: 'workflowInfo().continueAsNewSuggested', to: 'false' },
  ],
  ['asks by an ordinary activity', { file: 'advance.js', from: 'local.advance(', to: 'ordinary.advance(' }],
  ['sends by an ordinary activity', { file: 'act.js', from: `directive.lane === 'custom'`, to: 'true' }],
  ['does not fall back', { file: 'or-else.js', from: 'return second(error)', to: 'throw error' }],
];

describe('a change of the durable run', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'sojourn-changed-'));
    await symlink(path.join(house, 'node_modules'), path.join(folder, 'node_modules'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  /** Replays every history with a copy of the workflow that is changed. */
  async function replayChanged(name: string, change?: Change) {
    const copy = path.join(folder, name.replaceAll(' ', '-'));
    await cp(path.join(house, 'workflows/enrollment/dist'), copy, { recursive: true });
    if (change) {
      const file = path.join(copy, change.file);
      const code = await readFile(file, 'utf8');
      const changed = code.replace(change.from, change.to);
      if (changed === code) throw new Error(`${change.file} holds no “${change.from}”`);
      await writeFile(file, changed);
    }
    const bundle = await bundleWorkflowCode({
      workflowsPath: path.join(copy, 'index.js'),
      logger: new DefaultLogger('ERROR'),
    });
    return replay(bundle, await readHistories());
  }

  it('passes where there is none', async () => {
    const replayed = await replayChanged('unchanged');
    expect(replayed.filter(({ error }) => error !== undefined)).toEqual([]);
  });

  it.each(changes)('is refused when it %s', async (name, change) => {
    const refused = (await replayChanged(name, change)).filter(({ error }) => error !== undefined);
    expect(refused.length).toBeGreaterThan(0);
    expect(new Set(refused.map(({ error }) => error?.name))).toEqual(new Set(['DeterminismViolationError']));
  });
});
