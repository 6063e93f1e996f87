import type {
  CorsOptions,
  CorsOptionsDelegate,
} from '@nestjs/common/interfaces/external/cors-options.interface.js';
import type { Request } from 'express';

const PREFLIGHT_SECONDS = 86_400;

/** Pages of any origin may send events in, as shops do; nothing else is for other origins. */
export const crossOrigin: CorsOptionsDelegate<Request> = (request, callback) => {
  const options: CorsOptions = request.path.startsWith('/v1/')
    ? { origin: '*', methods: ['POST'], exposedHeaders: ['Retry-After'], maxAge: PREFLIGHT_SECONDS }
    : { origin: false };
  callback(null, options);
};
