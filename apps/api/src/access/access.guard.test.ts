import { Controller, Get, Module } from '@nestjs/common';
import { APP_GUARD, NestFactory } from '@nestjs/core';
import type { INestApplication } from '@nestjs/common';
import { AccessGuard } from './access.guard.js';
import { Allow } from './allow.decorator.js';
import { Authenticator } from './authenticator.service.js';

@Controller()
class ForgetfulController {
  @Get('forgotten')
  forgotten(): string {
    return 'secret';
  }

  @Get('open')
  @Allow('anyone')
  open(): string {
    return 'open';
  }
}

@Module({
  controllers: [ForgetfulController],
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: Authenticator, useValue: new Authenticator({} as never) },
  ],
})
class ForgetfulModule {}

describe('the gate', () => {
  let app: INestApplication;

  beforeAll(async () => {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- Nest declares its options as a class and takes literals
    app = await NestFactory.create(ForgetfulModule, { logger: false });
    await app.listen(0, '127.0.0.1');
  });

  afterAll(() => app.close());

  it('is closed where nobody said whom a route is for', async () => {
    const answer = await fetch(`${await app.getUrl()}/forgotten`);
    expect(answer.status).toBe(403);
    expect(await answer.text()).not.toContain('secret');
  });

  it('is open where it was said so', async () => {
    expect((await fetch(`${await app.getUrl()}/open`)).status).toBe(200);
  });
});
