// What a browser would see of a page, as far as tests ask: elements in order, forms, text; and what must hold of any.
import assert from 'node:assert/strict';
import { PREFIX } from './site.mjs';

const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

export function decode(text) {
  return text.replace(/&(#x[0-9a-f]+|#\d+|[a-z]+);/gi, (whole, name) => {
    if (name[0] !== '#') return NAMED[name] ?? whole;
    return String.fromCodePoint(/^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1)));
  });
}

const VALUE = String.raw`\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+)`;
const TAG = new RegExp(String.raw`<!--[\s\S]*?-->|<(\/?)([a-zA-Z][a-zA-Z0-9-]*)((?:\s+[^\s=>"'/]+(?:${VALUE})?)*)\s*\/?>`, 'g');
const ATTRIBUTE = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

// What a browser would see of a page, as far as tests ask: elements in order, forms, text.
export class Page {
  constructor(html) {
    this.html = html;
    this.elements = [];
    for (const match of html.matchAll(TAG)) {
      if (match[2] === undefined) continue;
      const attributes = {};
      for (const [, name, a, b, c] of match[3].matchAll(ATTRIBUTE))
        attributes[name.toLowerCase()] ??= decode(a ?? b ?? c ?? '');
      this.elements.push({ close: match[1] === '/', tag: match[2].toLowerCase(), attributes, at: match.index,
        end: match.index + match[0].length });
    }
  }
  all(tag, test = () => true) {
    return this.elements.filter((e) => !e.close && e.tag === tag && test(e.attributes));
  }
  one(tag, test) {
    return this.all(tag, test)[0]?.attributes;
  }
  byId(id) {
    return this.elements.find((e) => !e.close && e.attributes.id === id)?.attributes;
  }
  // The text inside the first element that fits.
  textOf(tag, test = () => true) {
    const from = this.elements.findIndex((e) => !e.close && e.tag === tag && test(e.attributes));
    if (from < 0) return undefined;
    let depth = 0;
    for (let i = from; i < this.elements.length; i++) {
      const e = this.elements[i];
      if (e.tag === tag) depth += e.close ? -1 : 1;
      if (depth === 0) return plain(this.html.slice(this.elements[from].end, e.at));
    }
    return plain(this.html.slice(this.elements[from].end));
  }
  textById(id) {
    const found = this.elements.find((e) => !e.close && e.attributes.id === id);
    return found && this.textOf(found.tag, (a) => a.id === id);
  }
  get text() { return plain(this.html.replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, '')); }
  get name() { return this.one('body')?.['data-page']; }
  get csrf() { return this.one('input', (a) => a.name === 'csrf')?.value; }
  get forms() {
    const forms = [];
    let form = null;
    let select = null;
    for (const { close, tag, attributes, end } of this.elements) {
      if (tag === 'form') forms.push(form = close ? null : { action: attributes.action, method: attributes.method,
        fields: [] });
      if (!form) continue;
      if (tag === 'input' && !close) form.fields.push({ ...attributes, tag,
        checked: attributes.checked !== undefined });
      if (tag === 'button' && !close) form.fields.push({ type: 'submit', ...attributes, tag });
      if (tag === 'textarea' && !close) form.fields.push({ ...attributes, tag,
        value: decode(this.html.slice(end, this.html.indexOf('</textarea', end))) });
      if (tag === 'select') {
        if (!close) form.fields.push(select = { ...attributes, tag, options: [], value: '' });
        else select = null;
      }
      if (tag === 'option' && !close && select) {
        select.options.push(attributes.value);
        if (attributes.selected !== undefined) select.value = attributes.value;
      }
    }
    return forms.filter(Boolean);
  }
  // The form that posts to a path (below the prefix).
  form(path) {
    return this.forms.find((f) => f.action === PREFIX + path);
  }
}

function plain(html) {
  return decode(html.replace(/<[^>]*>/g, ' ')).replace(/[ \t\r\n]+/g, ' ').trim();
}

export function fieldOf(form, name) {
  return form?.fields.find((f) => f.name === name);
}

// Unlike assert.doesNotMatch it shows the place, not the whole page.
export function assertLacks(text, pattern, what) {
  const at = text.search(pattern);
  assert.ok(at < 0, `${what}: …${text.slice(Math.max(0, at - 60), at + 100)}…`);
}

// Is this one of our own pages: French, whole, with a way on, and silent about what is behind it?
export function assertOurPage(answer, what = '') {
  const { page } = answer;
  const html = answer.text;
  assert.match(answer.headers['content-type'] ?? '', /^text\/html; charset=utf-8$/i, `${what}: content type`);
  assert.equal(page.one('html')?.lang, 'fr', `${what}: lang`);
  assert.equal(page.all('h1').length, 1, `${what}: one h1`);
  assert.ok(page.all('a', (a) => a.href?.startsWith(`${PREFIX}/`)).length > 0, `${what}: a way on`);
  assertLacks(html, /sqlstate|postgres|libpq|libxml|fastcgi|<center>nginx|ERROR:|plpgsql/i, `${what}: raw error`);
  assert.ok(html.trimEnd().endsWith('</html>'), `${what}: whole`);
}
