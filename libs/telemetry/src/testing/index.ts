export * from './otlp-sink.js';
export * from './start-test-telemetry.js';
