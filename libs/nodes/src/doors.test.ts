import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { nodesPage } from '../doors/nodes-page.js';
import { helpsOf, listsOf } from '../doors/write-doors.js';
import { catalog, nodeTypes } from './config.js';
import { steps, triggers } from './steps.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const names = (entries: readonly { readonly type: string; readonly version: number }[]) =>
  entries.map(({ type, version }) => `${type}@${version}`).toSorted();
const ofKind = (kind: string) => catalog.filter((nodeType) => nodeType.kind === kind);

describe('the doors', () => {
  it('stand as `npm run doors` writes them', async () => {
    for (const [file, text] of Object.entries(await listsOf(here))) {
      expect([file, await readFile(`${here}/doors/${file}`, 'utf8')]).toEqual([file, text]);
    }
  });

  it('have a step for each control node and each trigger, and none too many', () => {
    expect(names(steps)).toEqual(names(ofKind('control')));
    expect(names(triggers)).toEqual(names(ofKind('trigger')));
  });

  it('keep back what is not carried out yet', () => {
    expect(names(nodeTypes)).toEqual([
      'add-to-list@1',
      'announcement@1',
      'api@1',
      'assign-code@1',
      'attribute@1',
      'branch@1',
      'choose-channel@1',
      'create-task@1',
      'date@1',
      'event@1',
      'exit@1',
      'experiment@1',
      'manual@1',
      'pace@1',
      'record-event@1',
      'remove-from-list@1',
      'repeat@1',
      'schedule@1',
      'segment@1',
      'send-email@1',
      'send-in-app@1',
      'set-attribute@1',
      'split@1',
      'start-journey@1',
      'wait-for-condition@1',
      'wait-for-event@1',
      'wait-until@1',
      'wait@1',
    ]);
  });

  it('show the palette in order', () => {
    const places = catalog.map(({ category }) => category);
    expect([...new Set(places)]).toEqual(['Triggers', 'Messages', 'Timing', 'Logic', 'Data', 'Team']);
    expect(nodeTypes.map(({ type }) => type)).toEqual([
      'event',
      'segment',
      'attribute',
      'date',
      'schedule',
      'api',
      'manual',
      'announcement',
      'send-email',
      'send-in-app',
      'choose-channel',
      'wait',
      'wait-until',
      'wait-for-event',
      'wait-for-condition',
      'pace',
      'branch',
      'split',
      'experiment',
      'repeat',
      'start-journey',
      'exit',
      'set-attribute',
      'record-event',
      'add-to-list',
      'remove-from-list',
      'assign-code',
      'create-task',
    ]);
  });

  it.each(catalog.map((nodeType) => [`${nodeType.type}@${nodeType.version}`, nodeType] as const))(
    'offer %s with words, a form with a title for each field, defaults of known fields, and an example',
    (_type, nodeType) => {
      const { title, description, category, icon, configSchema, defaults, example = {} } = nodeType;
      const outcomes = nodeType.outcomes(defaults);
      for (const words of [title, description, category, icon, nodeType.caption(defaults)])
        expect(words).not.toBe('');
      for (const field of Object.values(configSchema['properties'] as object))
        expect(field).toHaveProperty('title');
      expect(
        nodeType.check(defaults).filter(({ code }) => code === 'unknown-field' || code === 'missing'),
      ).toEqual([]);
      expect(nodeType.check(example)).toEqual([]);
      expect(nodeType.read(example)).toMatchObject(example);
      expect(new Set(outcomes.map(({ id }) => id)).size).toBe(outcomes.length);
    },
  );
});

describe('docs/nodes.md', () => {
  it('stands as `npm run docs` writes it', async () => {
    const page = await readFile(new URL('../../../docs/nodes.md', import.meta.url), 'utf8');
    expect(page).toBe(nodesPage(catalog, await helpsOf(here)));
  });

  it('tells alternatives apart by their names, each with all of its fields', () => {
    const page = nodesPage(
      catalog.filter(({ type }) => type === 'schedule'),
      {},
    );
    expect(page).toContain(
      [
        '- **When** (`rule`).',
        '  - _Once_',
        '    - **Kind** (`kind`): `once`.',
        '    - **Date** (`date`).',
        '    - **Time of day** (`time`).',
        '  - _Every day_',
        '    - **Kind** (`kind`): `daily`.',
        '    - **Time of day** (`time`).',
        '  - _On days of the week_',
      ].join('\n'),
    );
  });

  it('has help for every type', async () => {
    const helps = await helpsOf(here);
    const without = catalog.filter(({ type }) => !(helps[type] ?? helps[`${type}-trigger`]));
    expect(without.map(({ type }) => type)).toEqual([]);
  });
});
