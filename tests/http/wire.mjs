// Requests and what comes back: by HTTP, as raw bytes, and to a worker without nginx.
import http from 'node:http';
import net from 'node:net';
import { readFileSync } from 'node:fs';
import assert from 'node:assert/strict';
import { BASE, PREFIX, SITE_DIR } from './site.mjs';
import { Page } from './page.mjs';

// One request; path is below the prefix unless `absolute`. Never rejects because of a status.
export function request(method, path, { headers = {}, body, absolute = false, timeout = 60000 } = {}) {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const sent = http.request({
      host: BASE.hostname, port: BASE.port, method, path: (absolute ? '' : PREFIX) + path, agent: false, timeout,
      headers: { ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }), ...headers },
    }, (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => resolve(new Answer(answer.statusCode, answer.headers, Buffer.concat(chunks),
        performance.now() - began)));
    });
    sent.on('timeout', () => sent.destroy(new Error(`no answer to ${method} ${path} in ${timeout} ms`)));
    sent.on('error', reject);
    sent.end(body);
  });
}

class Answer {
  constructor(status, headers, body, ms) {
    Object.assign(this, { status, headers, body, ms });
  }
  get text() { return this.body.toString('utf8'); }
  get page() { return this._page ??= new Page(this.text); }
  // Where a redirect leads, below the prefix.
  get to() {
    const location = this.headers.location;
    if (location === undefined) return undefined;
    assert.ok(location.startsWith(`${PREFIX}/`), `Location ${location} is not below ${PREFIX}/`);
    return location.slice(PREFIX.length);
  }
}

// Bytes as they are, on a socket of their own; resolves to all that came back, when the server closes.
export function raw(bytes, { half = false, timeout = 30000 } = {}) {
  return new Promise((resolve, reject) => {
    const chunks = [];
    const socket = net.connect(Number(BASE.port), BASE.hostname, () => {
      socket.write(bytes);
      if (half) socket.end();
    });
    socket.setTimeout(timeout, () => socket.destroy(new Error('the server keeps silent')));
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', reject);
    socket.on('close', () => resolve(parseRaw(Buffer.concat(chunks))));
  });
}

// The first answer in what came over a socket (or out of a worker).
function parseRaw(bytes) {
  const end = bytes.indexOf('\r\n\r\n');
  const head = bytes.subarray(0, end < 0 ? bytes.length : end).toString('latin1').split('\r\n');
  const status = Number(/^(?:HTTP\/1\.[01]|Status:) (\d{3})/.exec(head[0])?.[1] ?? 0);
  const headers = {};
  for (const line of head.slice(1)) {
    const [, name, value] = /^([^:]*):?\s*(.*)$/.exec(line);
    if (name.toLowerCase() === 'set-cookie') (headers['set-cookie'] ??= []).push(value);
    else headers[name.toLowerCase()] = value;
  }
  return new Answer(status, headers, end < 0 ? Buffer.alloc(0) : bytes.subarray(end + 4), 0);
}

// Asks a worker of a pool over its own socket, as nginx would (FastCGI); what nginx itself would never pass on.
export function fastcgi(parameters, body = '', pool = 'page') {
  const generation = (() => {
    try { return readFileSync(`${SITE_DIR}/pids/generation`, 'utf8').trim(); } catch { return '1'; }
  })();
  const record = (type, content) => {
    const head = Buffer.alloc(8);
    head.writeUInt8(1, 0);
    head.writeUInt8(type, 1);
    head.writeUInt16BE(1, 2);
    head.writeUInt16BE(content.length, 4);
    return Buffer.concat([head, content]);
  };
  const pairs = Buffer.concat(Object.entries({ REQUEST_METHOD: 'GET', QUERY_STRING: '', SERVER_PROTOCOL: 'HTTP/1.1',
    REMOTE_ADDR: '127.0.0.1', HTTP_HOST: BASE.host, REQUEST_ID: 'test', ...parameters }).flatMap(([name, value]) => {
    const [n, v] = [Buffer.from(name), Buffer.from(String(value))];
    const length = (b) => {
      const four = Buffer.alloc(4);
      four.writeUInt32BE((b.length | 0x80000000) >>> 0);
      return b.length < 128 ? Buffer.from([b.length]) : four;
    };
    return [length(n), length(v), n, v];
  }));
  const stdin = Buffer.from(body);
  return new Promise((resolve, reject) => {
    const socket = net.connect(`${SITE_DIR}/run/${pool}-${generation}.sock`, () => {
      socket.write(record(1, Buffer.from([0, 1, 0, 0, 0, 0, 0, 0])));
      socket.write(record(4, pairs));
      socket.write(record(4, Buffer.alloc(0)));
      for (let at = 0; at < stdin.length; at += 32768) socket.write(record(5, stdin.subarray(at, at + 32768)));
      socket.write(record(5, Buffer.alloc(0)));
    });
    const chunks = [];
    socket.setTimeout(30000, () => socket.destroy(new Error('the worker keeps silent')));
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', reject);
    socket.on('close', () => {
      const all = Buffer.concat(chunks);
      const out = [];
      for (let at = 0; at + 8 <= all.length;) {
        const size = all.readUInt16BE(at + 4);
        if (all[at + 1] === 6) out.push(all.subarray(at + 8, at + 8 + size));
        at += 8 + size + all[at + 6];
      }
      resolve(parseRaw(Buffer.concat(out)));
    });
  });
}
