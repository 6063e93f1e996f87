import { v7, validate } from 'uuid';

/** A new id: a UUIDv7, so that ids sort by the time they were made. */
export function newId(): string {
  return v7();
}

/** Whether a text that came from outside may be an id; what may not is treated like an id of nothing. */
export function isId(text: string): boolean {
  return validate(text);
}

/** The id before all ids: where a round over ids begins. */
export const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** The id after all ids: where a round begins that meets nobody who comes while it goes on, as new ids are larger. */
export const AFTER_ALL = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
