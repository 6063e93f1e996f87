/** Colors and type shared by the pages the API renders itself. */
export const pageStyle = `
:root {
  --ground: #f8f9fb; --card: #ffffff; --line: #e3e6ec; --text: #1c2330; --quiet: #5d6778;
  --accent: #3b5bdb; --chosen: #edf2ff;
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
  color: var(--text); background: var(--ground);
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #14171d; --card: #1b2029; --line: #2c333f; --text: #e6e9ef; --quiet: #9aa5b8;
    --accent: #91a7ff; --chosen: #232c45;
  }
}
* { box-sizing: border-box; }
body { margin: 0; }
h1 { font-size: 1.15rem; margin: 0; }
a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
`;
