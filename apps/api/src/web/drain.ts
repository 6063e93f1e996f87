import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { Injectable, OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';

/** Leaves time for the rest of an orderly stop before a supervisor loses its patience. */
const LONGEST_DRAIN_MS = 2_000;

/** Lets requests that are under way be answered when the API stops, and ends the connections that stay. */
@Injectable()
export class Drain implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly sockets = new Set<Socket>();

  constructor(private readonly adapterHost: HttpAdapterHost) {}

  onApplicationBootstrap(): void {
    // By hand, as the server does not count the sockets that became WebSockets.
    (this.adapterHost.httpAdapter.getHttpServer() as Server).on('connection', (socket: Socket) => {
      this.sockets.add(socket);
      socket.once('close', () => this.sockets.delete(socket));
    });
  }

  onModuleDestroy(): void {
    setTimeout(() => {
      for (const socket of this.sockets) socket.destroy();
    }, LONGEST_DRAIN_MS).unref();
  }
}
