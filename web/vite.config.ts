import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const server = process.env.ENTENTE_SERVER ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [svelte()],
  // Nothing is inlined as data: or blob:, so that the content security policy needs no exception.
  build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: { proxy: { '/api': { target: server, changeOrigin: true } } },
  test: { include: ['src/**/*.test.ts'] },
});
