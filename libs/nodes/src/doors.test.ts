import { nodeTypes } from './config.js';
import { steps, triggers } from './steps.js';

const names = (entries: readonly { readonly type: string; readonly version: number }[]) =>
  entries.map(({ type, version }) => `${type}@${version}`).toSorted();
const ofKind = (kind: string) => nodeTypes.filter((nodeType) => nodeType.kind === kind);

describe('the doors', () => {
  it('have a step for each control node and each trigger, and none too many', () => {
    expect(names(steps)).toEqual(names(ofKind('control')));
    expect(names(triggers)).toEqual(names(ofKind('trigger')));
  });

  it.each(nodeTypes.map((nodeType) => [nodeType.type, nodeType] as const))(
    'offer %s with words, a form with a title for each field, and defaults of known fields',
    (_type, nodeType) => {
      const { title, description, category, icon, configSchema, defaults } = nodeType;
      const outcomes = nodeType.outcomes(defaults);
      for (const words of [title, description, category, icon, nodeType.caption(defaults)])
        expect(words).not.toBe('');
      for (const field of Object.values(configSchema['properties'] as object))
        expect(field).toHaveProperty('title');
      expect(
        nodeType.check(defaults).filter(({ code }) => code === 'unknown-field' || code === 'missing'),
      ).toEqual([]);
      expect(new Set(outcomes.map(({ id }) => id)).size).toBe(outcomes.length);
    },
  );
});
