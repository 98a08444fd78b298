// A browser without a screen: a cookie, forms, Origin.
import { ORIGIN } from './site.mjs';
import { request } from './wire.mjs';

export function encode(fields) {
  if (typeof fields === 'string' || Buffer.isBuffer(fields)) return fields;
  const pairs = Array.isArray(fields) ? fields : Object.entries(fields).flatMap(([name, value]) =>
    Array.isArray(value) ? value.map((v) => [name, v]) : [[name, value]]);
  return pairs.map(([n, v]) => `${encodeURIComponent(n)}=${encodeURIComponent(v)}`).join('&');
}

export const FORM = 'application/x-www-form-urlencoded';

export class Client {
  constructor(token = null) {
    this.token = token;
    this.cookies = []; // the Set-Cookie lines, as they came
  }
  async send(method, path, options = {}) {
    const headers = { ...options.headers };
    if (this.token && headers.cookie === undefined) headers.cookie = `palier=${this.token}`;
    const answer = await request(method, path, { ...options, headers });
    for (const line of answer.headers['set-cookie'] ?? []) {
      const [, value] = /^(?:__Host-)?palier=([^;]*)/.exec(line) ?? [];
      this.cookies.push(line);
      this.token = value && !/max-age=0/i.test(line) ? value : null;
    }
    return answer;
  }
  get(path, options) {
    return this.send('GET', path, options);
  }
  // GET, and further as long as it is sent on.
  async follow(path, limit = 5) {
    let answer = await this.get(path);
    for (let i = 0; i < limit && answer.status === 303; i++) answer = await this.get(answer.to);
    return answer;
  }
  // What a form page hides for this cookie; a visitor gets a cookie with it.
  async csrf() {
    const token = this.token;
    if (this.known?.token === token && token) return this.known.value;
    const value = (await this.get('/demonstration')).page.csrf;
    this.known = { token: this.token, value };
    return value;
  }
  // Posts fields with the CSRF value and the Origin of a browser. `csrf: null` and `origin: null` leave them out.
  // Tests come faster than people: unless told otherwise a post waits where nginx says that there are too many.
  async post(path, fields = {}, { csrf, origin = ORIGIN, headers = {}, type = FORM, patient = true,
    ...options } = {}) {
    if (csrf === undefined) csrf = await this.csrf();
    let body = encode(fields);
    if (csrf !== null && !Buffer.isBuffer(body) && type === FORM)
      body = `csrf=${encodeURIComponent(csrf)}${body ? `&${body}` : ''}`;
    for (;;) {
      const answer = await this.send('POST', path, { ...options, body, headers: {
        'content-type': type, ...(origin === null ? {} : { origin }), ...headers } });
      if (answer.status !== 429 || !patient) return answer;
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}
