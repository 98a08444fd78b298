// A worker's start: from spawn-fcgi to the answer of /pret, which asks the database, of a worker of the page pool of its
// own socket, in the environment of those that run. Twenty times; one line, the median, the range on stderr:
//   worker_start_ms
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { SITE_DIR, fastcgi, median, site } from '../http/client.mjs';

const TIMES = 20;
const GENERATION = existsSync(`${SITE_DIR}/pids/generation`) ? readFileSync(`${SITE_DIR}/pids/generation`, 'utf8').trim() : '1';
const SOCKET = `${SITE_DIR}/run/start-${GENERATION}.sock`;

const [leader] = (await site('pids', 'page')).trim().split('\n');
const environment = readFileSync(`/proc/${leader}/environ`, 'utf8').split('\0').filter(Boolean).map((pair) => {
  const at = pair.indexOf('=');
  return [pair.slice(0, at), pair.slice(at + 1)];
});

// The answer of /pret; a socket is there a moment before anybody listens to it.
async function ready() {
  for (;;) {
    try {
      return await fastcgi({ REQUEST_URI: '/pret' }, '', 'start');
    } catch (error) {
      if (!['ENOENT', 'ECONNREFUSED'].includes(error.code)) throw error;
      await wait(0);
    }
  }
}

async function started() {
  const begun = performance.now();
  const worker = spawn('spawn-fcgi', ['-n', '-s', SOCKET, '--', `${SITE_DIR}/app/libexec/palier/palier-fcgi`],
    { env: Object.fromEntries(environment) });
  try {
    const answer = await ready();
    const ms = performance.now() - begun;
    if (answer.status !== 200) throw new Error(`/pret: ${answer.status}`);
    return ms;
  } finally {
    worker.kill();
    await once(worker, 'exit');
    rmSync(SOCKET, { force: true });
  }
}

const all = [];
for (let i = 0; i < TIMES; i++) all.push(await started());
console.error(`bench: worker_start_ms ${Math.min(...all).toFixed(0)} … ${Math.max(...all).toFixed(0)}`);
console.log(`worker_start_ms\t${median(all).toFixed(0)}\tms`);
