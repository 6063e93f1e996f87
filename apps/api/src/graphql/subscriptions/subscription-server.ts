import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { Inject, Injectable, OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { useServer } from 'graphql-ws/use/ws';
import type { Logger } from 'pino';
import { WebSocketServer } from 'ws';
import { ENVIRONMENT } from '../../environment/environment.module.js';
import type { Environment } from '../../environment/environment.js';
import { LOG } from '../../logging/logging.module.js';
import { formatErrorWith } from '../format-error.js';
import { limits } from '../limits/limits.js';
import { isAllowedOrigin } from './allowed-origin.js';
import { evidenceOf } from './evidence-of.js';
import { SubscriptionGate } from './subscription-gate.js';

/** Subscriptions over WebSocket (graphql-transport-ws) on the path of GraphQL. */
@Injectable()
export class SubscriptionServer implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly sockets = new WebSocketServer({ noServer: true, maxPayload: limits.requestBytes });
  private stop: () => void | Promise<void> = () => undefined;

  constructor(
    private readonly adapterHost: HttpAdapterHost,
    private readonly schemaHost: GraphQLSchemaHost,
    private readonly gate: SubscriptionGate,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    const { schema } = this.schemaHost;
    const formatError = formatErrorWith(this.log);
    const { dispose } = useServer(
      {
        isProd: true,
        onConnect: ({ extra, connectionParams }) =>
          this.gate.admits(evidenceOf(extra.request, connectionParams)),
        onSubscribe: ({ extra, connectionParams }, _id, payload) =>
          this.gate.open(schema, evidenceOf(extra.request, connectionParams), payload),
        onError: (_context, _id, _payload, errors) =>
          errors.map((error) => formatError(error.toJSON(), error)),
        onNext: (_context, _id, _payload, _args, { errors, ...result }) =>
          errors
            ? { ...result, errors: errors.map((error) => formatError(error.toJSON(), error)) }
            : undefined,
      },
      this.sockets,
    );
    this.stop = dispose;
    (this.adapterHost.httpAdapter.getHttpServer() as Server).on('upgrade', this.upgrade);
  }

  async onModuleDestroy(): Promise<void> {
    await this.stop();
  }

  private readonly upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const isOurs = new URL(request.url ?? '/', 'http://any').pathname === '/graphql';
    if (!isOurs || !isAllowedOrigin(request.headers, this.environment)) {
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
      return;
    }
    this.sockets.handleUpgrade(request, socket, head, (webSocket) => {
      this.sockets.emit('connection', webSocket, request);
    });
  };
}
