import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { Injectable, OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';

// Apollo lets requests end as well, but for ten seconds: by then a supervisor has killed the process.
const LONGEST_DRAIN_MS = 5_000;

/** Bounds the time in which requests under way may be answered when the API stops. */
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
