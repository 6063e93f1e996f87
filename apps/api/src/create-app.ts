import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { json } from 'express';
import type { Logger } from 'pino';
import { AppModule } from './app.module.js';
import type { Environment } from './environment/environment.js';
import { limits } from './graphql/limits/limits.js';
import { readRequest } from './intake/read-request.js';
import { PinoLogger } from './logging/pino-logger.js';
import { requestLog } from './logging/request-log.js';
import { crossOrigin } from './web/cross-origin.js';
import { editorFiles } from './web/editor-files.js';
import { packed } from './web/packed.js';
import { securityHeaders } from './web/security-headers.js';

/** Makes the application for one configuration; it listens when it is told to. */
export async function createApp(environment: Environment, log: Logger): Promise<NestExpressApplication> {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- Nest declares its options as a class and takes literals
  const app = await NestFactory.create<NestExpressApplication>(AppModule.of(environment, log), {
    logger: new PinoLogger(log),
    bodyParser: false,
  });
  app.disable('x-powered-by');
  app.use(requestLog(log));
  app.use(securityHeaders(environment));
  app.enableCors(crossOrigin);
  app.use('/v1', ...readRequest);
  app.use('/graphql', json({ limit: limits.requestBytes }));
  if (environment.editorDir !== undefined) app.use(packed, editorFiles(environment.editorDir));
  return app;
}
