// Browsers for open loops, as cheap as a client can be (they share the cores with what is measured): one connection for a
// request and for where it leads, gzip as browsers ask for it. What came is read when nothing is measured any more.
import net from 'node:net';
import { gunzipSync } from 'node:zlib';
import { BASE, ORIGIN, sha256 } from '../http/client.mjs';

const HEADERS = `Host: ${BASE.host}\r\nAccept-Encoding: gzip\r\nUser-Agent: bench\r\n`;
const END_OF_CHUNKS = Buffer.from('0\r\n\r\n');

// One answer of a connection that stays, or NULL while it is not whole.
function whole(bytes) {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const head = bytes.toString('latin1', 0, end + 2);
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  const body = bytes.subarray(end + 4);
  if (length === undefined ? !body.subarray(-5).equals(END_OF_CHUNKS) : body.length < Number(length)) return null;
  return { status: Number(head.slice(9, 12)), to: /\r\nlocation: *(\S+)/i.exec(head)?.[1], chunked: length === undefined,
    zipped: /\r\ncontent-encoding: *gzip/i.test(head), body };
}

// The text of an answer.
export function text({ body, chunked, zipped }) {
  const parts = chunked ? [] : [body];
  for (let at = 0; chunked;) {
    const line = body.indexOf('\r\n', at);
    const size = Number.parseInt(body.toString('latin1', at, line), 16);
    if (size === 0) break;
    parts.push(body.subarray(line + 2, line + 2 + size));
    at = line + 2 + size + 2;
  }
  const bytes = Buffer.concat(parts);
  return (zipped ? gunzipSync(bytes) : bytes).toString('utf8');
}

const getOf = (path, cookie) => `GET ${path} HTTP/1.1\r\n${HEADERS}Cookie: palier=${cookie}\r\n\r\n`;

function postOf(path, cookie, fields) {
  const body = `csrf=${sha256(`csrf:${cookie}`).slice(0, 32)}${fields}`;
  return `POST ${path} HTTP/1.1\r\n${HEADERS}Origin: ${ORIGIN}\r\nCookie: palier=${cookie}\r\n`
    + `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
}

// Asks for a path (posts `fields`, "&name=value"… beside the CSRF value, unless it is NULL) and for the one it leads to.
// Resolves to { ms since `due`, status ("303 200"), path of the last, answer }, whatever happens.
export function follow(cookie, path, fields = null, due = performance.now()) {
  const first = fields === null ? getOf(path, cookie) : postOf(path, cookie, fields);
  return new Promise((resolve) => {
    const socket = net.connect({ port: Number(BASE.port), host: BASE.hostname, noDelay: true });
    let bytes = Buffer.alloc(0);
    let status = '';
    const done = (how, answer) => {
      socket.destroy();
      resolve({ ms: performance.now() - due, status: status + how, path, answer });
    };
    socket.write(first);
    socket.setTimeout(60000, () => done('silence'));
    socket.on('error', (error) => done(error.code));
    socket.on('close', () => done('closed'));
    socket.on('data', (chunk) => {
      bytes = bytes.length === 0 ? chunk : Buffer.concat([bytes, chunk]);
      const answer = whole(bytes);
      if (answer === null) return;
      bytes = Buffer.alloc(0);
      if (status !== '' || answer.to === undefined) return done(String(answer.status), answer);
      status = `${answer.status} `;
      path = answer.to;
      socket.write(getOf(path, cookie));
    });
  });
}

// Calls `go(i, due)` count times within so many milliseconds, evenly, without waiting for anything but the clock; resolves
// to all that it resolved to.
export async function openLoop(count, ms, go) {
  const under_way = [];
  const began = performance.now() + 20;
  for (let i = 0; i < count; i++) {
    const due = began + i * ms / count;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((done) => { setTimeout(done, wait); });
    under_way.push(go(i, due));
  }
  return Promise.all(under_way);
}

export const sorted = (values) => values.toSorted((a, b) => a - b);
export const p95 = (values) => sorted(values)[Math.ceil(values.length * 0.95) - 1];
export const line = (name, value, unit) => console.log(`${name}\t${value}\t${unit}`);
