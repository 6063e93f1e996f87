import { isShown, readLogLine } from './log-line.js';

describe('a line of a log', () => {
  it('is made short when pino wrote it', () => {
    const text =
      '{"level":40,"time":1,"pid":7,"hostname":"h","msg":"slow provider","ms":900,"route":{"path":"/v1"}}';
    expect(readLogLine(text, 'info')).toEqual({
      level: 'warn',
      text: 'slow provider ms=900 route={"path":"/v1"}',
    });
  });

  it('keeps the stack of an error', () => {
    const text = '{"level":50,"msg":"failed","err":{"message":"no","stack":"Error: no\\n    at here"}}';
    expect(readLogLine(text, 'info').text).toBe('failed Error: no\n    at here');
  });

  it.each(['plain text', '{"no":"level"}', '{broken', '"a string"'])(
    'is taken as it is otherwise: %s',
    (text) => {
      expect(readLogLine(text, 'warn')).toEqual({ level: 'warn', text });
    },
  );

  it('is shown from the level asked for on', () => {
    const line = { level: 'warn', text: '' } as const;
    expect((['info', 'warn', 'error', 'silent'] as const).filter((level) => isShown(line, level))).toEqual([
      'info',
      'warn',
    ]);
  });
});
