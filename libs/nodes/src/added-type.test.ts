import { createEngine, createRegistry, type NodeType, type Step } from '@sojourn/engine';
import type { Journey } from '@sojourn/journey';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodesPage } from '../doors/nodes-page.js';
import { helpsOf, writeDoors } from '../doors/write-doors.js';
import { catalog } from './config.js';
import { steps, triggers } from './steps.js';

const files = {
  'wait-for-moon.config.ts': `
    import { defineNodeType } from '@sojourn/engine';
    import { z } from 'zod';

    export const waitForMoonConfig = z.strictObject({
      moons: z.number().int().min(1).default(1).meta({ title: 'Moons', description: 'How many full moons.' }),
    });

    export const waitForMoonType = defineNodeType({
      type: 'wait-for-moon',
      version: 1,
      kind: 'control',
      title: 'Wait for moon',
      description: 'Waits for full moons.',
      category: 'Timing',
      icon: 'moon',
      config: waitForMoonConfig,
      defaults: {},
      example: { moons: 2 },
      outcomes: [{ id: 'next', title: 'Next' }],
      unfinished: 'Wait for moon',
      caption: ({ moons }) => \`Wait for \${moons} moons\`,
      traits: ({ moons }) => ({ rests: { min: 1, max: moons * 30 * 86_400_000 } }),
    });
  `,
  'wait-for-moon.step.ts': `
    export const waitForMoonStep = {
      type: 'wait-for-moon',
      version: 1,
      enter: ({ moons }, { now }) => ({
        kind: 'park',
        until: now + moons * 2_551_442_976,
        outcome: 'next',
        waiting: 'Waiting for the moon',
        reason: 'The moon is full',
      }),
    };
  `,
  'wait-for-moon.md': '# Wait for moon\n\nPatience.\n',
};
const MOON_MS = 2_551_442_976;
const journey = (config: Record<string, unknown> = {}): Journey => ({
  format: 2,
  trigger: { type: 'event', version: 1, config: { event: 'Signed Up' } },
  reentry: { policy: 'once' },
  nodes: {
    moon: { type: 'wait-for-moon', version: 1, config },
    out: { type: 'exit', version: 1, config: { reason: 'Seen it' } },
  },
  edges: [
    { from: 'trigger', outcome: 'entered', to: 'moon' },
    { from: 'moon', outcome: 'next', to: 'out' },
  ],
  goals: [],
  exits: [],
  settings: {},
  layout: {},
  notes: [],
});

/** A folder of node types outside of this library that holds one type and nothing else. */
async function aFolder(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'sojourn-nodes-'));
  const src = join(root, 'src');
  await mkdir(join(src, 'doors'), { recursive: true });
  await mkdir(join(src, 'wait-for-moon'));
  await symlink(fileURLToPath(new URL('../../../node_modules', import.meta.url)), join(root, 'node_modules'));
  await writeFile(join(root, 'package.json'), '{ "type": "module" }');
  for (const [file, text] of Object.entries(files)) await writeFile(join(src, 'wait-for-moon', file), text);
  return root;
}

describe('a node type that is added as a folder', () => {
  let root: string;
  let types: readonly NodeType[];
  let added: readonly Step[];

  beforeAll(async () => {
    root = await aFolder();
    await writeDoors(join(root, 'src'));
    ({ types } = (await import(join(root, 'src/doors/types.ts'))) as { types: readonly NodeType[] });
    ({ steps: added } = (await import(join(root, 'src/doors/steps.ts'))) as { steps: readonly Step[] });
  });

  afterAll(() => rm(root, { recursive: true }));

  const engine = () =>
    createEngine({ registry: createRegistry([...catalog, ...types]), steps: [...steps, ...added], triggers });

  it('is checked and says itself in words', () => {
    const registry = createRegistry(types);
    expect(registry.latest('wait-for-moon')?.caption({ moons: 3 })).toBe('Wait for 3 moons');
    expect(engine().check(journey({ moons: 0 }))).toEqual([
      expect.objectContaining({ nodeId: 'moon', message: 'Moons must be at least 1.' }),
    ]);
    expect(engine().check(journey({ moons: 2 }))).toEqual([]);
  });

  const compiled = () => {
    const made = engine().compile(journey());
    if (made.kind === 'refused') throw new Error(JSON.stringify(made.problems));
    return made.plan;
  };

  it('is compiled and walked', () => {
    const plan = compiled();
    expect(plan.nodes['moon']).toMatchObject({ config: { moons: 1 }, caption: 'Wait for 1 moons' });
    const facts = { customer: {}, entry: {}, results: {} };
    const options = { zone: 'UTC', journey: 'moons', customer: 'ada' };
    const rested = engine().advance(plan, engine().start(), { kind: 'woken', now: 0 }, facts, options);
    expect(rested.cursor).toMatchObject({ kind: 'waiting', until: MOON_MS });
    const left = engine().advance(plan, rested.cursor, { kind: 'woken', now: MOON_MS }, facts, options);
    expect(left.cursor).toMatchObject({ kind: 'done', end: { kind: 'exited', reason: 'Seen it' } });
  });

  it('is simulated', () => {
    const script = [{ at: 1_000, kind: 'event', event: 'Signed Up' }] as const;
    const clock = { from: 0, to: 2 * MOON_MS, zone: 'UTC' };
    const { runs } = engine().simulate(compiled(), { id: 'ada', attributes: {} }, script, clock);
    expect(runs.map(({ endedAt }) => endedAt)).toEqual([1_000 + MOON_MS]);
  });

  it('stands in the page about node types', async () => {
    expect(nodesPage(types, await helpsOf(join(root, 'src')))).toContain(
      [
        '## Timing\n\n### Wait for moon\n\n`wait-for-moon` · _Wait for 2 moons_\n\nPatience.',
        '**Fields**\n\n- **Moons** (`moons`, optional). How many full moons.',
        '**Ways out**\n\n- *Next* (`next`)',
      ].join('\n\n'),
    );
  });
});
