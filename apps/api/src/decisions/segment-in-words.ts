import type { Decided } from '@sojourn/store';

/** Why a segment let nobody in, in words that follow *Not let in:*. */
export function segmentInWords(
  outcome: 'wrong-change' | 'already-in-segment' | 'edited-segment' | 'not-in-segment',
  config: Decided['rules']['trigger']['config'],
): string {
  const segment = `the segment “${String(config['segment'])}”`;
  switch (outcome) {
    case 'wrong-change':
      return config['change'] === 'left'
        ? `they entered ${segment}, and the journey is for those who leave it`
        : `they left ${segment}, and the journey is for those who enter it`;
    case 'already-in-segment':
      return `they were in ${segment} before the journey was published`;
    case 'edited-segment':
      return `${segment} was edited, and the journey is for those who change themselves`;
    case 'not-in-segment':
      return `they were not in ${segment}`;
  }
}
