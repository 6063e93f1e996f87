import { namesIn } from './names-in.js';

describe('names that were pasted', () => {
  it.each([
    ['ada\nben\r\n cleo ', ['ada', 'ben', 'cleo']],
    ['ada, ben;cleo', ['ada', 'ben', 'cleo']],
    ['"ada"\n\n"ben"', ['ada', 'ben']],
    [' \n , ', []],
  ])('are read one by one: %j', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });
});
