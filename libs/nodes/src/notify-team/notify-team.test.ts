import { notifyTeamType } from './notify-team.config.js';

const note = { tool: 'slack', channel: '#support', text: '{{ customer.first_name }} is not happy' };

describe('notify team', () => {
  it('is no message to the customer, so that nothing stands against it', () => {
    expect(notifyTeamType.traits(note)).toEqual({ facts: { paths: ['customer.first_name'] } });
    expect(notifyTeamType.action?.requires(note)).toEqual([]);
    expect(notifyTeamType.outcomes(note).map(({ id }) => id)).toEqual(['notified', 'failed']);
  });

  it.each([
    [note, 'Notify #support “[first name] is not happy”'],
    [{}, 'Notify team'],
  ])('says %j in words', (config, caption) => {
    expect(notifyTeamType.caption(config)).toBe(caption);
  });

  it('refuses another tool, and a note without a text', () => {
    expect(notifyTeamType.check({ ...note, tool: 'pigeon', text: '' }).map(({ message }) => message)).toEqual(
      ['Tool must be one of slack, teams.', 'Text must not be empty.'],
    );
  });
});
