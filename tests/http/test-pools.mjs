// site: WORKERS=2 TEST_SECONDS=300
// nginx sends each route to the pool that the map of the site names: with that pool down the route is a 502, and no other.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { Client, palierctl, site } from './client.mjs';

const NOTHING = '00000000-0000-4000-8000-000000000000';
const EXAMPLES = { '{code}': '1.1', '{provider}': 'ent', '{class}': '3A', '{id}': 'moteur-1a', '{topic}': 'moteur' };
const example = (path) => path.replace('/campagnes/{code}', '/campagnes/ABCDEF234').replace('/certificats/{code}', '/certificats/P-22222222')
  .replace(/(mot-de-passe|invitations)\/\{code\}/, `$1/${'a'.repeat(43)}`)
  .replace(/\{\w+\}/g, (name) => EXAMPLES[name] ?? NOTHING);

const routes = (await palierctl('routes', '--format=tsv')).trimEnd().split('\n').slice(1).map((line) => {
  const [method, path, , , pool] = line.split('\t');
  return { method, path: example(path), pool };
});

for (const pool of ['page', 'space', 'heavy', 'access']) {
  test(`what pool ${pool} serves, it alone serves`, async () => {
    await site('stop', pool);
    const wrong = [];
    for (const route of routes) {
      const visitor = new Client();
      const answer = route.method === 'GET' ? await visitor.get(route.path) : await visitor.post(route.path, {}, { csrf: null });
      if ((answer.status === 502) !== (route.pool === pool)) wrong.push(`${route.method} ${route.path}: ${answer.status}`);
    }
    await site('start', pool);
    assert.deepEqual(wrong, []);
    assert.ok(routes.some((route) => route.pool === pool));
  });
}
