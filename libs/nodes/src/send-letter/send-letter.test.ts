import { sendLetterType } from './send-letter.config.js';

const letter = {
  kind: 'gift',
  title: 'A scarf',
  body: 'Dear {{ customer.first_name }}',
  purpose: 'promotional',
};

describe('send letter', () => {
  it.each([
    [letter, 'Send gift by post “A scarf”'],
    [{ ...letter, kind: 'document' }, 'Send document by post “A scarf”'],
    [{ kind: 'gift', template: 'scarf', purpose: 'promotional' }, 'Send gift by post from template “scarf”'],
    [{}, 'Send letter'],
  ])('says %j in words', (config, caption) => {
    expect(sendLetterType.caption(config)).toBe(caption);
  });

  it('refuses paper for anything but a gift or a document', () => {
    expect(sendLetterType.check({ ...letter, kind: 'newsletter' })).toEqual([
      expect.objectContaining({ message: 'Kind must be one of gift, document.', path: ['kind'] }),
    ]);
  });

  it('refuses advertising that calls itself a document', () => {
    expect(sendLetterType.check({ ...letter, kind: 'document' })).toEqual([
      expect.objectContaining({ code: 'promotional-document', path: ['purpose'], severity: 'error' }),
    ]);
    expect(sendLetterType.check({ ...letter, kind: 'document', purpose: 'service' })).toEqual([]);
  });

  it('goes to the postal address, and tells its kind', () => {
    expect(sendLetterType.action?.requires(letter)).toMatchObject([{ path: 'customer.address' }]);
    expect(sendLetterType.traits(letter)).toMatchObject({
      message: { channel: 'letter', purpose: 'promotional', kind: 'gift' },
      brings: ['messageId'],
    });
  });
});
