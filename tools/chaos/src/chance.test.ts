import { Chance } from './chance.js';

const draw = (chance: Chance) => Array.from({ length: 8 }, () => chance.between(0, 1_000_000));

describe('chance', () => {
  it('draws the same from the same seed, and something else from another', () => {
    expect(draw(new Chance('a'))).toEqual(draw(new Chance('a')));
    expect(draw(new Chance('a'))).not.toEqual(draw(new Chance('b')));
  });

  it('draws apart by name, whatever was drawn before', () => {
    const [fresh, used] = [new Chance('a'), new Chance('a')];
    draw(used);
    expect(draw(used.fork('load'))).toEqual(draw(fresh.fork('load')));
    expect(draw(fresh.fork('load'))).not.toEqual(draw(fresh.fork('kills')));
  });

  it('keeps everything when it shuffles', () => {
    const items = [1, 2, 3, 4, 5, 6, 7, 8];
    const shuffled = new Chance('a').shuffled(items);
    expect(shuffled).not.toEqual(items);
    expect(shuffled.toSorted((one, other) => one - other)).toEqual(items);
  });
});
