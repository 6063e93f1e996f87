import { calmMood, troubledMood } from './mood.js';

const mails = Array.from({ length: 400 }, (_, index) => `mail ${index}`);
const deedsOf = (seed: string) => mails.map((mail) => troubledMood(seed)(mail, 1));

describe('the mood of a provider', () => {
  it('is the same trouble for the same seed', () => {
    expect(deedsOf('a')).toEqual(deedsOf('a'));
    expect(deedsOf('a')).not.toEqual(deedsOf('b'));
  });

  it('knows every trouble there is, and takes most of what it is given', () => {
    const deeds = deedsOf('a').map(({ deed }) => deed);
    expect(new Set(deeds)).toEqual(
      new Set(['take', 'take-slowly', 'take-too-slowly', 'take-and-die', 'die', 'too-many', 'fail']),
    );
    const taken = deeds.filter((deed) => deed === 'take' || deed === 'take-slowly').length;
    expect(taken).toBeGreaterThan(mails.length / 2);
  });

  it('passes: nobody is refused for ever', () => {
    for (const mail of mails) expect(troubledMood('a')(mail, 3)).toEqual(calmMood(mail, 1));
  });
});
