import { connect, setConfig, type Journey, type Problem } from '@sojourn/journey';
import { catalog, straight } from '../document/journeys.test-helper.js';
import { mergeProblems } from './merge-problems.js';

/** Order → mail → wait → second mail: nothing is wrong with it. */
const sound = connect(
  {
    ...straight,
    nodes: {
      ...straight.nodes,
      second: { type: 'send-email', version: 1, config: { subject: 'Hello', body: 'Hello' } },
    },
  },
  { from: 'pause', outcome: 'next', to: 'second' },
);

const check = (draft: Journey) => catalog.check(draft);
const markup: Problem = {
  code: 'mail-markup',
  message: 'mj-tet is not known.',
  severity: 'error',
  path: ['nodes', 'mail', 'config', 'body'],
  nodeId: 'mail',
};

describe('the problems of what is on the canvas', () => {
  it('are the server’s for the draft that it has', () => {
    expect(mergeProblems(sound, check, { draft: sound, problems: [markup] })).toEqual([markup]);
  });

  it('keep what only the server can find while its node is unchanged', () => {
    const edited = setConfig(sound, 'pause', { duration: 'soon' });
    const codes = mergeProblems(edited, check, { draft: sound, problems: [markup] }).map(({ code }) => code);
    expect(codes).toContain('mail-markup');
    expect(codes).toHaveLength(2);
  });

  it('drop what the server said about a node that has changed', () => {
    const edited = setConfig(sound, 'mail', { subject: 'Hello', body: 'Other words' });
    expect(mergeProblems(edited, check, { draft: sound, problems: [markup] })).toEqual([]);
  });

  it('drop what the local rules no longer find', () => {
    const broken = setConfig(sound, 'pause', { duration: 'soon' });
    const problems = check(broken);
    expect(problems).toHaveLength(1);
    expect(mergeProblems(sound, check, { draft: broken, problems })).toEqual([]);
  });
});
