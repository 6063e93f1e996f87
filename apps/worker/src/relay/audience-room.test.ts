import { AudienceRoom } from './audience-room.js';

describe('the room for audiences', () => {
  const roomAfter = (most: number, rounds: readonly number[]) => {
    const room = new AudienceRoom(most);
    for (const standing of rounds) room.adapt(standing);
    return room.size;
  };
  const keptUp = (rounds: number) => Array<number>(rounds).fill(0);

  it('begins small, and is as large as it may be after a few seconds in which workers keep up', () => {
    expect(roomAfter(200, [])).toBe(4);
    expect(roomAfter(200, keptUp(4))).toBeGreaterThan(8);
    expect(roomAfter(200, keptUp(25))).toBe(200);
  });

  it('halves when those released stand before workers, and never closes', () => {
    expect(roomAfter(200, [...keptUp(25), 51])).toBe(100);
    expect(roomAfter(200, [...keptUp(25), 51, 51])).toBe(50);
    expect(roomAfter(200, Array<number>(10).fill(200))).toBe(4);
  });

  it('bears a few who stand there for a moment', () => {
    expect(roomAfter(200, [...keptUp(25), 50])).toBe(200);
  });

  it('is never larger than what is set, even where that is less than it begins with', () => {
    expect(roomAfter(2, [])).toBe(2);
    expect(roomAfter(2, [0, 5, 0])).toBe(2);
  });
});
