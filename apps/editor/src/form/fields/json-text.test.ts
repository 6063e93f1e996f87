import { printJsonText, readJsonText } from './json-text.js';

describe('JSON in a form', () => {
  it('is read as the object that it is', () => {
    expect(readJsonText(' { "type": "object" } ')).toEqual({ type: 'object' });
    expect(readJsonText('  ')).toBeUndefined();
  });

  it.each(['{ "type": ', '[1]', '7', 'null', '"text"'])('is kept as it was typed while it is %s', (text) => {
    expect(readJsonText(text)).toBe(text);
    expect(printJsonText(readJsonText(text))).toBe(text);
  });

  it('is printed so that it reads back', () => {
    const schema = { type: 'object', properties: { order_id: { type: 'string' } } };
    expect(printJsonText({ a: 1 })).toBe('{\n  "a": 1\n}');
    expect(readJsonText(printJsonText(schema))).toEqual(schema);
    expect(printJsonText(undefined)).toBe('');
  });
});
