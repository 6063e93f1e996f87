import { remember } from './remember.js';

it('asks once about a configuration, and anew about another one that looks the same', () => {
  const asked: unknown[] = [];
  const sizeOf = remember((config) => {
    asked.push(config);
    return Object.keys(config).length;
  });
  const config = { a: 1 };
  expect([sizeOf(config), sizeOf(config), sizeOf({ a: 1 })]).toEqual([1, 1, 1]);
  expect(asked).toHaveLength(2);
});

it('remembers that there is no answer', () => {
  let asked = 0;
  const nothing = remember((): string | undefined => {
    asked += 1;
    return undefined;
  });
  const config = {};
  expect([nothing(config), nothing(config)]).toEqual([undefined, undefined]);
  expect(asked).toBe(1);
});
