import { StatementNames } from './statement-names.js';

describe('names of statements', () => {
  const often = (names: StatementNames, text: string) => [1, 2, 3, 4].map(() => names.of(text));

  it('are given to what comes a third time, and kept', () => {
    const names = new StatementNames();
    expect(often(names, 'SELECT 1')).toEqual([undefined, undefined, 's1', 's1']);
    expect(often(names, 'SELECT 2').at(-1)).toBe('s2');
    expect(names.of('SELECT 1')).toBe('s1');
  });

  it('are so many and no more', () => {
    const names = new StatementNames();
    const given = Array.from({ length: 200 }, (_, index) => often(names, `SELECT ${index}`).at(-1));
    expect(new Set(given.filter((name) => name !== undefined)).size).toBe(150);
    expect(given.at(-1)).toBeUndefined();
  });

  it('are kept by those who have one when all are given away', () => {
    const names = new StatementNames();
    for (let index = 0; index < 151; index += 1) often(names, `SELECT ${index}`);
    expect([names.of('SELECT 0'), names.of('SELECT 149'), names.of('SELECT 150')]).toEqual([
      's1',
      's150',
      undefined,
    ]);
  });

  it('are not used up by statements that never come again', () => {
    const names = new StatementNames();
    for (let index = 0; index < 5_000; index += 1) names.of(`SELECT ${index}`);
    expect(often(names, 'SELECT customer').at(-1)).toBe('s1');
  });
});
