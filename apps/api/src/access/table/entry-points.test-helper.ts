import { SerializedGraph } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';

interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
}

/** Every route the application answers, as Express knows them: `GET /healthz`. */
export function routesOf(app: NestExpressApplication): readonly string[] {
  const { router } = app.getHttpAdapter().getInstance() as {
    readonly router: { readonly stack: readonly Layer[] };
  };
  return router.stack.flatMap(({ route }) =>
    route ? Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`) : [],
  );
}

/** Every resolver the application has, as Nest knows them: `Query.journey`, `Journey.version`. */
export function resolversOf(app: NestExpressApplication): readonly string[] {
  const entrypoints = Object.values(app.get(SerializedGraph).toJSON().entrypoints).flat();
  return entrypoints.flatMap(({ type, metadata }) => {
    const { parentType, key } = metadata as { readonly parentType?: string; readonly key: string };
    return type === 'graphql-entrypoint' ? [`${parentType ?? ''}.${key}`] : [];
  });
}
