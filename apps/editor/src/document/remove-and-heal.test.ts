import { branching } from './journeys.test-helper.js';
import { removeAndHeal } from './remove-and-heal.js';

describe('removing a branch', () => {
  it('leads on to the path that is kept', () => {
    const left = removeAndHeal(branching, 'choice', { keepOutcome: 'else' });
    expect(left.edges).toContainEqual({ from: 'mail', outcome: 'sent', to: 'second' });
    expect(Object.keys(left.nodes)).toEqual(['mail', 'pause', 'second']);
  });

  it('takes what nothing leads to any more with it when asked', () => {
    const left = removeAndHeal(branching, 'choice', { keepOutcome: 'else', prune: true });
    expect(Object.keys(left.nodes)).toEqual(['mail', 'second']);
  });
});
