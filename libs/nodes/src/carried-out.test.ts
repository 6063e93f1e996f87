import { carriedOutOf } from './carried-out.js';

describe('what is carried out', () => {
  it('keeps a pace where many come at once, and says so where everybody comes by themselves', () => {
    const settings = (type: string) => carriedOutOf({ trigger: { type } }).settings;
    for (const type of ['schedule', 'announcement', 'manual']) expect(settings(type)).toContain('pace');
    expect(settings('event')).not.toContain('pace');
    expect(settings('event')).toContain('priority');
  });

  it.each([null, undefined, 7, 'draft', [], {}, { trigger: null }, { trigger: 'event' }])(
    'can be asked about %j, which is no draft',
    (draft) => {
      expect(carriedOutOf(draft).settings).not.toContain('pace');
    },
  );
});
