/** Runs the bench that is named; without a name the one of the pure libraries, which takes seconds. */
const benches = {
  pure: () => import('./pure.js'),
  enrollment: async (/** @type {string[]} */ args) => {
    const { enrollmentBench } = await import('./enrollment/enrollment-bench.js');
    await enrollmentBench(args);
  },
  intake: async (/** @type {string[]} */ args) => {
    const { intakeBench } = await import('./intake/intake-bench.js');
    await intakeBench(args);
  },
};

const [first = 'pure', ...rest] = process.argv.slice(2);
const bench = Object.entries(benches).find(([name]) => name === first)?.[1];
if (bench === undefined) {
  console.error(`There is no bench "${first}", only: ${Object.keys(benches).join(', ')}.`);
  process.exitCode = 1;
} else {
  await bench(rest);
}
