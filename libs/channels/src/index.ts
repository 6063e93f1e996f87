export type { EmailMessage, EmailProvider, EmailReceipt } from './email/email-provider.port.js';
export { type SmtpOptions, smtpProvider } from './email/smtp-provider.js';
export { EgressRefusal } from './egress/egress-refusal.js';
export { type ClosableHttpClient, createHttpClient, type HttpClientOptions } from './egress/http-client.js';
export { createRenderer, type Renderer, type RendererOptions } from './render/renderer.js';
export { RenderFailure } from './render/render-failure.js';
