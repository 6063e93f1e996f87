import { inLanguage } from './in-language.js';

const message = {
  title: 'Hello',
  body: 'Text',
  variants: { de: { title: 'Hallo' }, 'pt-BR': { title: 'Olá', body: 'Texto' } },
};

describe('a message in the language of the customer', () => {
  it.each([
    ['de', 'Hallo', 'Text'],
    ['DE', 'Hallo', 'Text'],
    ['de-AT', 'Hallo', 'Text'],
    ['de_CH', 'Hallo', 'Text'],
    ['pt-BR', 'Olá', 'Texto'],
    ['pt', 'Hello', 'Text'],
    ['fr', 'Hello', 'Text'],
    ['', 'Hello', 'Text'],
    [undefined, 'Hello', 'Text'],
    [49, 'Hello', 'Text'],
  ])('for %j says %j, %j', (language, title, body) => {
    expect(inLanguage(message, language)).toMatchObject({ title, body });
  });

  it('is what it is without other languages', () => {
    const plain = { title: 'Hello', variants: undefined };
    expect(inLanguage(plain, 'de')).toBe(plain);
  });
});
