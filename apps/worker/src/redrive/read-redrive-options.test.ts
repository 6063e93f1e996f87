import { readRedriveOptions } from './read-redrive-options.js';

describe('the command line of a redrive', () => {
  const ID = '019ac0de-0000-7000-8000-000000000001';

  it('asks for everything when it says nothing', () => {
    expect(readRedriveOptions([])).toEqual({
      kind: 'read',
      options: { workspaceId: null, before: null, isDryRun: false },
    });
  });

  it('names a workspace and a moment, and may only look', () => {
    const args = ['--workspace', ID, '--before', '2026-11-26T14:00:00+02:00', '--dry-run'];
    expect(readRedriveOptions(args)).toEqual({
      kind: 'read',
      options: { workspaceId: ID, before: new Date('2026-11-26T12:00:00Z'), isDryRun: true },
    });
  });

  it.each([
    ['no id', ['--workspace', 'shop'], '--workspace must be the id of a workspace.'],
    ['no moment', ['--before', 'yesterday'], '--before must be a moment with its zone'],
    ['a moment without its zone', ['--before', '2026-11-26T12:00:00'], '--before must be a moment'],
    ['a day', ['--before', '2026-11-26'], '--before must be a moment'],
    ['an option that there is not', ['--all'], `Unknown option '--all'`],
    ['no value', ['--workspace'], `'--workspace <value>' argument missing`],
    ['something loose', [ID], `Unexpected argument '${ID}'`],
  ])('is refused in words: %s', (_what, args, words) => {
    expect(readRedriveOptions(args)).toEqual({
      kind: 'refused',
      reason: expect.stringContaining(words) as string,
    });
  });

  it('is told everything that is wrong at once', () => {
    expect(readRedriveOptions(['--workspace', 'x', '--before', 'y'])).toMatchObject({
      reason: expect.stringMatching(/--workspace .*\n--before /) as string,
    });
  });
});
