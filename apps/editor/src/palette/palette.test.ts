import { connect, type Journey, type JourneyEdge, type JourneyNode } from '@sojourn/journey';
import { branching, catalog, straight } from '../document/journeys.test-helper.js';
import { joinableNodes } from './joinable.js';
import { paletteGroups } from './palette-groups.js';
import { placeWindow } from './place-window.js';

const titles = (search: string) =>
  paletteGroups(catalog.types, search).flatMap(({ types }) => types.map(({ title }) => title));

describe('the palette', () => {
  it('offers every type but triggers, by category', () => {
    expect(titles('')).toEqual(expect.arrayContaining(['Send email', 'Wait', 'Branch', 'Exit']));
    expect(titles('')).not.toContain('Event');
  });

  it('finds by words of title, description and category, in any order', () => {
    expect(titles('email send')).toEqual(['Send email']);
    expect(titles('wait date')).toEqual(['Wait until']);
    expect(titles('nothing like this')).toEqual([]);
  });

  it('offers to go on at nodes that would make no circle', () => {
    const joinable = joinableNodes(branching, catalog, { from: 'pause', outcome: 'next' }, '');
    expect(joinable.map(({ id }) => id)).toEqual(['second']);
  });

  it('offers the way back to a node that counts passes, and to no other that leads here', () => {
    const edges: readonly JourneyEdge[] = [
      { from: 'trigger', outcome: 'entered', to: 'loop' },
      { from: 'loop', outcome: 'again', to: 'mail' },
      { from: 'mail', outcome: 'sent', to: 'pause' },
    ];
    const loop: JourneyNode = { type: 'repeat', version: 1, config: { times: 3 } };
    const { mail, pause } = straight.nodes;
    const looping = edges.reduce(connect, {
      ...straight,
      nodes: { loop, mail, pause },
      edges: [],
    } as Journey);
    const joinable = joinableNodes(looping, catalog, { from: 'pause', outcome: 'next' }, '');
    expect(joinable.map(({ id }) => id)).toEqual(['loop']);
  });

  it('does not offer the node that it leads to already', () => {
    const joinable = joinableNodes(branching, catalog, { from: 'choice', outcome: 'else' }, '');
    expect(joinable.map(({ id }) => id)).toEqual(['pause']);
  });

  it('stays whole on the screen', () => {
    const screen = { width: 1280, height: 800 };
    expect(placeWindow({ x: 640, y: 100 }, screen)).toEqual({ left: 470, top: 100 });
    expect(placeWindow({ x: 1270, y: 790 }, screen)).toEqual({ left: 924, top: 324 });
    expect(placeWindow({ x: 0, y: -50 }, screen)).toEqual({ left: 16, top: 16 });
  });
});
