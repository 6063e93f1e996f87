const mutated = {
  conditions: ['libs/conditions/src/evaluate.ts', 'libs/conditions/src/judge/**/*.ts'],
  engine: ['advance', 'arrive', 'memory', 'overlay', 'rest', 'walk', 'watch'].map(
    (name) => `libs/engine/src/${name}.ts`,
  ),
};

const library = process.env['MUTATED_LIBRARY'] === 'engine' ? 'engine' : 'conditions';

/** How Stryker runs, for one library at a time. */
export default {
  mutate: mutated[library],
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--no-warnings'],
  jest: {
    projectType: 'custom',
    configFile: `libs/${library}/jest.config.js`,
    enableFindRelatedTests: false,
  },
  coverageAnalysis: 'perTest',
  // Copying the repository would leave the links between its workspaces behind.
  inPlace: true,
  concurrency: 2,
  reporters: ['clear-text', 'progress', 'html'],
  htmlReporter: { fileName: `reports/mutation/${library}.html` },
  thresholds: { high: 90, low: 85, break: 85 },
  timeoutMS: 20_000,
};
