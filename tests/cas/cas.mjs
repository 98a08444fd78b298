// What the tests of sign-in by CAS share: the real server (server, beside this file), a browser at it, and the
// site's file of providers.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import https from 'node:https';
import net from 'node:net';

const SERVER = new URL('server', import.meta.url).pathname;

// Why there can be no real server here, or false.
export const missing = spawnSync(SERVER, ['present']).status === 0 ? false
  : 'no LemonLDAP::NG: ./bootstrap check installs it';

export function freePort() {
  return new Promise((resolve) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

// Starts the server for the site at `service`; in a folder of that site, gone with it.
export async function startServer(siteDir, service) {
  const [dir, port] = [`${siteDir}/tmp/cas`, await freePort()];
  const run = (...args) => {
    const done = spawnSync(SERVER, args, { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] });
    if (done.status !== 0) throw new Error(`cas server ${args[0]}: ${done.stderr}`);
  };
  run('start', dir, `${port}`, service);
  return { url: `https://127.0.0.1:${port}/cas`, port, ca: `${dir}/ca.pem`, stop: () => run('stop', dir),
    browser: () => new Browser(readFileSync(`${dir}/ca.pem`)) };
}

// The words of the real server's persons, as a provider's attributes.
export const WORDS = 'identifier="IDO" first_name="PRE" last_name="NOM" uai="UAI" division="DIV" profile="PRO"';

// Writes the site's file of providers, { name: words }, and tells its workers; `site` is client.mjs's.
export async function configure(siteDir, site, providers) {
  const file = `${siteDir}/providers.xml`;
  writeFileSync(file, `<cas>\n${Object.entries(providers).map(([name, words]) =>
    `  <provider name="${name}" label="Mon ENT ${name}" ${words}/>\n`).join('')}</cas>\n`);
  writeFileSync(`${siteDir}/worker.env`, `PALIER_CAS=${file}\n`);
  await site('reload');
}

// A browser at the CAS server: keeps its cookies, follows nothing.
class Browser {
  constructor(ca) {
    this.ca = ca;
    this.jar = new Map();
  }
  request(method, url, body) {
    return new Promise((resolve, reject) => {
      const sent = https.request(url, { method, ca: this.ca, agent: false, headers: {
        accept: 'text/html', cookie: [...this.jar].map(([n, v]) => `${n}=${v}`).join('; '),
        ...(body ? { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) } : {}),
      } }, (answer) => {
        for (const line of answer.headers['set-cookie'] ?? []) {
          const [, name, value] = /^([^=]*)=([^;]*)/.exec(line);
          this.jar.set(name, value);
        }
        const chunks = [];
        answer.on('data', (c) => chunks.push(c));
        answer.on('end', () => resolve({ status: answer.statusCode, to: answer.headers.location,
          text: Buffer.concat(chunks).toString() }));
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }
  // Where the server sends who signs in at that address; a second time it asks for nothing.
  async signIn(url, login) {
    const form = await this.request('GET', url);
    if (form.status === 302) return form.to;
    const done = await this.request('POST', url, `user=${login}&password=${login}`);
    if (done.status !== 302) throw new Error(`${login} is not let in: ${done.status} ${done.text.slice(0, 300)}`);
    return done.to;
  }
  signOut(server) {
    return this.request('GET', `${server.url}/logout`);
  }
}
