import { z } from 'zod';

/** A local time of day in whole minutes, such as `09:30`; `9:30` is read as that. */
export const timeOfDaySchema = z
  .string()
  .regex(/^([01]?\d|2[0-3]):[0-5]\d$/, 'must be a time such as 09:30')
  .overwrite((time) => time.padStart(5, '0'));

/** Milliseconds from midnight to a time of day of a sound configuration, on a day without a change of clocks. */
export function timeOfDayMs(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return (hours * 60 + minutes) * 60_000;
}
