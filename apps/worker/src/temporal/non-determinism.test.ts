import { readHistories } from '../recording/history-files.js';
import type { Change } from '../testing/changed-workflow.test-helper.js';
import { openWorkbench } from '../testing/changed-workflow.test-helper.js';
import { replay } from '../testing/replay.test-helper.js';

const FIRST = 'let directive = await advance(enrollmentId, null);';
const NEXT = 'directive = await advance(enrollmentId, directive.seq);';

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
  let workbench: Awaited<ReturnType<typeof openWorkbench>>;
  beforeAll(async () => {
    workbench = await openWorkbench();
  });
  afterAll(() => workbench.close());

  /** The histories that a changed copy of the workflow does not understand. */
  async function refusedBy(change?: Change) {
    // Those of audiences are of another workflow.
    const files = [...(await readHistories())].filter(([file]) => !file.endsWith('/audiences'));
    const replayed = await replay({ codePath: await workbench.bundle(change) }, new Map(files));
    return replayed.filter(({ error }) => error !== undefined);
  }

  it('passes where there is none', async () => {
    expect(await refusedBy()).toEqual([]);
  });

  it.each(changes)('is refused when it %s', async (_name, change) => {
    const refused = await refusedBy(change);
    expect(new Set(refused.map(({ error }) => error?.name))).toEqual(new Set(['DeterminismViolationError']));
  });
});
