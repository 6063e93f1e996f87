/** Sets environment variables before the tests of a `describe`, and puts them back as they were afterwards. */
export function setVariables(variables: Readonly<Record<string, string>>): void {
  const before = Object.keys(variables).map((name) => [name, process.env[name]] as const);
  beforeAll(() => {
    Object.assign(process.env, variables);
  });
  afterAll(() => {
    for (const [name, value] of before) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
  });
}
