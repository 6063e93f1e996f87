import { z } from 'zod';

/** How something of the workspace is named: a list, a topic, a template. Keys are unique there and never change. */
export const referenceKey = z.string().regex(/^[a-z0-9-]{1,60}$/, 'must be a key: a–z, 0–9 and -');
