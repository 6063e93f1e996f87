import type { RequestHandler } from 'express';
import helmet from 'helmet';
import type { Environment } from '../environment/environment.js';

/** The headers that tell browsers what pages of this house may do: load and call nothing but the house itself. */
export function securityHeaders({ publicUrl }: Environment): RequestHandler {
  const isEncrypted = publicUrl.startsWith('https:');
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        connectSrc: ["'self'", publicUrl.replace(/^http/, 'ws')],
        fontSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        scriptSrc: ["'self'"],
        scriptSrcAttr: ["'none'"],
        // Mantine and React Flow set styles on elements.
        styleSrc: ["'self'", "'unsafe-inline'"],
      },
    },
    strictTransportSecurity: isEncrypted,
  });
}
