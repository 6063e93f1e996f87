import type { Answer } from './answer.js';
import { Answers } from './answers.js';

describe('answers that are not recorded yet', () => {
  const answer: Answer = { state: 'accepted', outcome: 'sent' };
  const visit = (enrollmentId: string, number = 1) => ({ enrollmentId, visit: number });

  it('are kept by visit until they are recorded', () => {
    const answers = new Answers();
    answers.keep(visit('a'), answer);
    expect(answers.of(visit('a'))).toBe(answer);
    expect(answers.of(visit('a', 2))).toBeUndefined();
    answers.forget(visit('a', 2));
    expect(answers.size).toBe(1);
    answers.forget(visit('a'));
    expect([answers.size, answers.of(visit('a'))]).toEqual([0, undefined]);
  });

  it('that were recorded elsewhere take no more room than their bound; the newest stay', () => {
    const answers = new Answers();
    for (let run = 0; run < Answers.MOST + 5; run += 1) answers.keep(visit(String(run)), answer);
    expect(answers.size).toBe(Answers.MOST);
    expect(answers.keptFor('0')).toBeUndefined();
    expect(answers.keptFor(String(Answers.MOST + 4))).toEqual({ visit: 1, answer });
  });
});
