// Builds the client into dist/: installs what package-lock.json names if that changed, then builds
// if a source is newer than the result. Called by Maven; prints nothing if there is nothing to do.
import { execSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const stamp = join(here, 'node_modules', '.installed');
const lock = readFileSync(join(here, 'package-lock.json'), 'utf8');

const run = (command) => execSync(command, { cwd: here, stdio: ['ignore', 2, 2] });

const newest = (path) =>
  statSync(path).isDirectory()
    ? Math.max(...readdirSync(path).map((name) => newest(join(path, name))))
    : statSync(path).mtimeMs;

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  run('npm ci --no-audit --no-fund --loglevel=error');
  writeFileSync(stamp, lock);
}
const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json'];
const result = join(here, 'dist', 'index.html');
const changed = Math.max(...sources.map((name) => newest(join(here, name))));
if (!existsSync(result) || statSync(result).mtimeMs < changed) {
  run('npx --no-install vite build --logLevel warn');
}
