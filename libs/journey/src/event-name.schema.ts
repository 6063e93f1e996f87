import { z } from 'zod';

/** The most characters that the name of an event may have: what is taken in can be named in journeys and conditions. */
export const EVENT_NAME_CHARACTERS = 255;

/** The name of an event, as clients send it. */
export const eventNameSchema = z.string().trim().min(1).max(EVENT_NAME_CHARACTERS);
