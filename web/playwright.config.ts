import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

/** The built program itself is what is tested; `E2E_URL` names another server that runs already. */
const running = process.env.E2E_URL;
const port = 8123;

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // One browser at a time: the server under test answers from the same two cores.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 20_000 },
  retries: 0,
  reporter: [['list']],
  use: {
    baseURL: running ?? `http://127.0.0.1:${port}`,
    viewport: { width: 1280, height: 900 },
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu'],
    },
  },
  webServer: running
    ? undefined
    : {
        command: `java -jar ../engine/target/entente.jar serve --port ${port}`,
        // The pack answers, whatever store the machine has.
        env: { ENTENTE_HOME: mkdtempSync(join(tmpdir(), 'entente-e2e-')) },
        url: `http://127.0.0.1:${port}/api/v1/health`,
        timeout: 30_000,
      },
});
