import type { PreviewAudienceInput } from '../generated/graphql.js';

/** Where customers come from. */
export type AudienceSourceKind = 'file' | 'list' | 'picked';

/** A customer who was picked, and what they are called. */
export interface PickedCustomer {
  readonly id: string;
  readonly name: string;
}

/** Who is to be let in, as far as it is chosen; what was chosen elsewhere is kept while another kind is looked at. */
export interface AudienceChoice {
  readonly kind: AudienceSourceKind;
  readonly csv: string;
  readonly list: string | null;
  readonly picked: readonly PickedCustomer[];
}

/** Nothing is chosen yet. */
export const nothingChosen: AudienceChoice = { kind: 'file', csv: '', list: null, picked: [] };

/** How many customers may be picked. */
export const MOST_PICKED = 1_000;
/** A request may have one megabyte, with everything around the rows. */
const MOST_BYTES = 1_000_000;

/** What to ask the server for a choice; null while nothing is chosen, or too much. */
export function inputOf(journeyId: string, choice: AudienceChoice): PreviewAudienceInput | null {
  const { kind, csv, list, picked } = choice;
  switch (kind) {
    case 'file':
      return csv.trim() === '' || isTooLarge(csv) ? null : { journeyId, csv };
    case 'list':
      return list === null ? null : { journeyId, list };
    case 'picked':
      return picked.length === 0 ? null : { journeyId, customerIds: picked.map(({ id }) => id) };
  }
}

/** Whether a text is more than one request takes. */
export function isTooLarge(csv: string): boolean {
  return new TextEncoder().encode(JSON.stringify(csv)).length > MOST_BYTES;
}
