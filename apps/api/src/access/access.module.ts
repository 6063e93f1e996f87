import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { ApiKeysQuery } from './api-keys/api-keys.query.js';
import { CreateApiKeyMutation } from './api-keys/create-api-key.mutation.js';
import { RevokeApiKeyMutation } from './api-keys/revoke-api-key.mutation.js';
import { Authenticator } from './authenticator.service.js';
import { FreshLink } from './sign-in/fresh-link.service.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { SignOutController } from './sign-in/sign-out.controller.js';
import { ViewerQuery } from './viewer.query.js';

/** Who is asking, and the one gate they all pass. */
@Module({
  controllers: [SignInController, SignOutController],
  providers: [
    Authenticator,
    ApiKeysQuery,
    CreateApiKeyMutation,
    FreshLink,
    RevokeApiKeyMutation,
    ViewerQuery,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [Authenticator],
})
export class AccessModule {}
