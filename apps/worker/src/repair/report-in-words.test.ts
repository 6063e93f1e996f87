import { reportInWords } from './report-in-words.js';

describe('the report of a repair', () => {
  const nothing = {
    overdue: 0,
    outstanding: 0,
    elsewhere: 0,
    audiences: 0,
    calendars: 0,
    quarantined: 0,
    setAside: 0,
  };

  it('says that there is nothing to do', () => {
    expect(reportInWords(nothing)).toBe('Nothing is to be repaired.');
  });

  it('has a line for each thing there is, of one and of many', () => {
    expect(reportInWords({ ...nothing, overdue: 1, quarantined: 2 })).toBe(
      '1 run is past its moment: it is nudged.\n2 enrollments are quarantined and wait for a person.',
    );
  });
});
