import { readAuthorization } from './presented-key.js';

describe('readAuthorization', () => {
  it('reads a bearer key', () => {
    expect(readAuthorization('Bearer sj_dev_1_2')).toEqual({ scheme: 'bearer', key: 'sj_dev_1_2' });
  });

  it('takes the user name of Basic for the key', () => {
    expect(readAuthorization(`basic ${btoa('sj_dev_1_2:')}`)).toEqual({ scheme: 'basic', key: 'sj_dev_1_2' });
  });

  it.each(['', 'Bearer', 'Basic', `Basic ${btoa(':secret')}`, 'Digest x'])(
    'finds no key in "%s"',
    (header) => {
      expect(readAuthorization(header)).toBeNull();
    },
  );
});
