import { describeError } from './describe-error.js';

describe('describeError', () => {
  it('tells name, code, message and frames', () => {
    const error = Object.assign(new RangeError('too far'), { code: 'E_FAR' });
    const description = describeError(error);
    expect(description).toMatchObject({ name: 'RangeError', code: 'E_FAR', message: 'too far' });
    expect(description.stack).not.toContain('too far');
  });

  it('keeps back the words of a database driver, which quote data', () => {
    const error = new Error('invalid input syntax for type uuid: "ada@example.com"');
    error.name = 'QueryFailedError';
    expect(JSON.stringify(describeError(error))).not.toContain('ada@example.com');
  });

  it('keeps back the value of what is not an error', () => {
    expect(describeError('ada@example.com')).toEqual({ name: 'string' });
  });
});
