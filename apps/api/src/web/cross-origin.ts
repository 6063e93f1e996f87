import type {
  CorsOptions,
  CorsOptionsDelegate,
} from '@nestjs/common/interfaces/external/cors-options.interface.js';
import type { Request } from 'express';

const PREFLIGHT_SECONDS = 86_400;

/** Nothing of these is for pages: they take the key of a server. */
const FOR_SERVERS = '/v1/journeys/';

/** Pages of any origin may send events in, as shops do; nothing else is for other origins. */
export const crossOrigin: CorsOptionsDelegate<Request> = ({ path }, callback) => {
  const options: CorsOptions =
    path.startsWith('/v1/') && !path.startsWith(FOR_SERVERS)
      ? { origin: '*', methods: ['POST'], exposedHeaders: ['Retry-After'], maxAge: PREFLIGHT_SECONDS }
      : { origin: false };
  callback(null, options);
};
