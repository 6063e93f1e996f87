import type { JsonSchema } from '@sojourn/sdk';

/** One kind of body, with examples by name. */
export interface Content {
  readonly schema: JsonSchema;
  readonly examples?: Readonly<Record<string, { readonly summary: string; readonly value: unknown }>>;
}

/** What a route takes. */
export interface RequestBody {
  readonly required: true;
  readonly description?: string;
  readonly content: Readonly<Record<string, Content>>;
}

/** What a route answers with one status. */
export interface RouteResponse {
  readonly description: string;
  readonly headers?: Readonly<Record<string, { readonly description: string; readonly schema: JsonSchema }>>;
  readonly content?: Readonly<Record<string, Content>>;
}

/** What a route takes beside its body. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'header';
  readonly required: boolean;
  readonly description: string;
  readonly schema: JsonSchema;
  readonly example?: unknown;
}

/** One route; statuses are the keys of its responses. */
export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: RequestBody;
  readonly responses: Readonly<Record<string, RouteResponse>>;
}

/** Routes by path and method, as OpenAPI has them. */
export type Paths = Readonly<Record<string, Readonly<Partial<Record<'get' | 'post', Operation>>>>>;
