import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

const api = process.env['SOJOURN_API_URL'] ?? 'http://127.0.0.1:3000';
const served = ['/graphql', '/sign-in', '/sign-out', '/v1', '/inbox', '/healthz', '/readyz'];

export default defineConfig({
  plugins: [react()],
  // Workspace packages are read from their sources, so that a change in a library reloads the editor too.
  resolve: { conditions: ['@sojourn/source', ...defaultClientConditions] },
  build: { target: 'es2022', sourcemap: true, chunkSizeWarningLimit: 900 },
  server: {
    port: Number(process.env['EDITOR_PORT'] ?? 5173),
    strictPort: true,
    proxy: Object.fromEntries(served.map((path) => [path, { target: api, ws: path === '/graphql' }])),
  },
});
