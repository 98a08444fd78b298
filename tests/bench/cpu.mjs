// CPU that the site's processes have used, by part: those of a part's leader and everything below it, dead children
// counted in. Of everything that runs here nobody else's is in it.
import { readFileSync, readdirSync } from 'node:fs';
import { site } from '../http/client.mjs';

const PARTS = ['pg', 'page', 'space', 'heavy', 'access', 'nginx'];
const TICK_MS = 10;

async function leaders() {
  const found = new Map();
  for (const part of PARTS)
    for (const pid of (await site('pids', part)).trim().split('\n').filter(Boolean))
      found.set(Number(pid), part);
  return found;
}

// { pg, page, space, heavy, access, nginx, all }: milliseconds.
export async function siteCpu() {
  const part = await leaders();
  const parent = new Map();
  const used = new Map();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    let stat;
    try { stat = readFileSync(`/proc/${name}/stat`, 'latin1'); } catch { continue; }
    const field = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    parent.set(Number(name), Number(field[1]));
    used.set(Number(name), field.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) * TICK_MS);
  }
  const sums = Object.fromEntries([...PARTS, 'all'].map((name) => [name, 0]));
  for (const [pid, ms] of used) {
    let at = pid;
    while (at > 1 && !part.has(at)) at = parent.get(at) ?? 0;
    if (!part.has(at)) continue;
    sums[part.get(at)] += ms;
    sums.all += ms;
  }
  return sums;
}
