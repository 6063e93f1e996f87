import { readCsv } from './read-csv.js';

const rowsOf = (text: string) => {
  const read = readCsv(text);
  if (read.kind === 'unusable') throw new Error(read.message);
  return read.rows;
};
const messageOf = (text: string) => {
  const read = readCsv(text);
  return read.kind === 'unusable' ? read.message : null;
};

describe('a CSV of customers', () => {
  it('names a customer in each row, and what they enter with', () => {
    expect(rowsOf('userId,seat,price\nu-1,4A,59\nu-2,4B,\n')).toEqual([
      { number: 2, userId: 'u-1', data: { seat: '4A', price: 59 } },
      { number: 3, userId: 'u-2', data: { seat: '4B' } },
    ]);
  });

  it.each([
    ['semicolons', 'userId;city\nu-1;Köln, Deutz\n'],
    ['tabs', 'userId\tcity\nu-1\tKöln, Deutz\n'],
    ['quotation marks', '"userId","city"\r\n"u-1","Köln, Deutz"\r\n'],
    ['a byte order mark', '\uFEFFuserId;city\nu-1;Köln, Deutz'],
    ['another spelling of the column', 'User ID;city\nu-1;Köln, Deutz'],
    ['the column in another place', 'city;user_id\nKöln, Deutz;u-1'],
    ['a separator in a name', 'userId;"city"\nu-1;Köln, Deutz'],
    ['empty columns and rows around', 'userId;city;;\n;;;\nu-1;Köln, Deutz;;\n\n'],
  ])('is read as spreadsheets write it: with %s', (_what, text) => {
    expect(rowsOf(text).map(({ number: _number, ...row }) => row)).toEqual([
      { userId: 'u-1', data: { city: 'Köln, Deutz' } },
    ]);
  });

  it.each([
    ['59', 59],
    ['59.5', 59.5],
    ['-3', -3],
    ['true', true],
    ['false', false],
    ['0123', '0123'],
    ['1.50', '1.50'],
    ['+49301234', '+49301234'],
    ['1e3', '1e3'],
    ['12345678901234567890', '12345678901234567890'],
    ['Infinity', 'Infinity'],
    ['NaN', 'NaN'],
    [' 5', ' 5'],
    ['TRUE', 'TRUE'],
  ])('takes %j for %j, so that nothing is lost', (cell, value) => {
    expect(rowsOf(`userId,value\nu-1,"${cell}"`)[0]?.data).toEqual({ value });
  });

  it('keeps line breaks within a cell, and counts rows as the spreadsheet does', () => {
    expect(rowsOf('userId,note\nu-1,"one\ntwo"\nu-2,three')).toEqual([
      { number: 2, userId: 'u-1', data: { note: 'one\ntwo' } },
      { number: 3, userId: 'u-2', data: { note: 'three' } },
    ]);
  });

  it('says what is wrong with a row, and reads the others', () => {
    expect(rowsOf('userId,seat\n,4A\nu-2,4B,too much\nu-3,4C\nu-4,a"b"\nu-5,"open\nu-6,4D')).toEqual([
      { number: 2, problem: 'No customer is named.' },
      { number: 3, problem: 'There are more cells than the 2 columns that are named.' },
      { number: 4, userId: 'u-3', data: { seat: '4C' } },
      { number: 5, userId: 'u-4', data: { seat: 'a"b"' } },
      { number: 6, problem: 'A quotation mark is not closed, or stands in the middle.' },
    ]);
  });

  it('says of one column that it is one', () => {
    expect(rowsOf('userId\nu-1,4A')).toEqual([
      { number: 2, problem: 'There are more cells than the one column that is named.' },
    ]);
  });

  it.each([
    ['', 'The first row must name one column userId: which customer a row is about.'],
    ['seat\n4A', 'The first row must name one column userId: which customer a row is about.'],
    ['userId,user_id\na,b', 'The first row must name one column userId: which customer a row is about.'],
    ['userId,,seat\na,b,c', 'Column 2 has no name.'],
    ['userId,seat,seat\na,b,c', 'Two columns are named seat.'],
    ['userId,__proto__\na,b', '"__proto__" uses the reserved name "__proto__".'],
    ['userId,constructor\na,b', '"constructor" uses the reserved name "constructor".'],
    [
      `userId,${Array.from({ length: 200 }, (_, place) => `c${place}`).join()}\na`,
      'There are more than 200 columns.',
    ],
    ['userId,seat', 'There are no rows below the first one, which names the columns.'],
    ['userId,seat\n,\n\n', 'There are no rows below the first one, which names the columns.'],
    [
      `userId\n${Array.from({ length: 10_001 }, (_, row) => `u-${row}`).join('\n')}`,
      'At most 10,000 rows can be taken at once; these are 10,001.',
    ],
  ])('is refused as a whole, with the reason: %#', (text, message) => {
    expect(messageOf(text)).toBe(message);
  });
});
