// Whose folder it is: what root runs, or deletes, is not for somebody else to choose.
// site: none
import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { after, test } from 'node:test';
import assert from 'node:assert/strict';

const { SOURCE_DIR } = process.env;
const NOBODY = 65534;
const root = process.getuid() === 0;
const folder = mkdtempSync(`${tmpdir()}/palier-folders.`);
after(() => rmSync(folder, { recursive: true }));

function make(name, version) {
  const dir = `${folder}/${name}`;
  for (const d of ['', '/pg', '/pids', '/log', '/run']) mkdirSync(dir + d);
  writeFileSync(`${dir}/.palier-site`, '');
  if (version) writeFileSync(`${dir}/pg/PG_VERSION`, version);
  return dir;
}

test('the folder of the database names a version, never a path', () => {
  const dir = make('version', '../../../../tmp/evil\n');
  const { status, stderr } = spawnSync(`${SOURCE_DIR}/nginx/site`, ['status', dir], { encoding: 'utf8' });
  assert.equal(status, 1);
  assert.match(stderr, /no version/);
});

test('bootstrap runs and deletes nothing in somebody else\'s folder', { skip: !root && 'only root can give a folder away' }, () => {
  const dir = make('other');
  mkdirSync(`${dir}/app/share/palier/nginx`, { recursive: true });
  writeFileSync(`${dir}/app/share/palier/nginx/site`, `#!/bin/sh\ntouch ${folder}/ran\n`, { mode: 0o755 });
  chownSync(dir, NOBODY, NOBODY);
  for (const command of ['stop', 'reset']) {
    const { status, stderr } = spawnSync(`${SOURCE_DIR}/bootstrap`, [command],
      { encoding: 'utf8', env: { ...process.env, PALIER_HOME: dir } });
    assert.equal(status, 1, command);
    assert.match(stderr, /somebody else's/, command);
  }
  assert.ok(existsSync(dir));
  assert.ok(!existsSync(`${folder}/ran`));
});
