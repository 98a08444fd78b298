// Makes SIECLE exports of any size, always the same for the same seed, with what real ones have in them: structures
// before or after the pupils, last year's codes, days of leaving past and to come, no number or a wrong one, groups
// beside divisions, people of one name. Hostile files too. Used by the tests; tests/siecle-generate writes one.
import { crc32, deflateRawSync } from './zip.mjs';

const LAST = ['Martin', 'Bernard', 'Thomas', 'Petit', 'Durand', 'Lefèvre', 'Moreau', 'Garnier', 'N’Diaye', "D'Angelo", 'Le Goff',
  'Nguyễn', 'Œuvrard', 'Saint-Étienne', 'Müller', 'Da Silva', 'Haddad', 'Lévêque', 'Benali', 'Roussel', 'Traoré', 'Aït Ahmed'];
const FIRST = ['Lina', 'Noé', 'Chloé', 'Adam', 'Zoé', 'Élise', 'Jean-Baptiste', 'Maëlys', 'Théo', 'Inès', 'Gaël', 'Aïcha',
  'Anne-Laure', 'Mohamed', 'François', 'Jade', 'Loïc', 'Salomé', 'Yanis', 'Manon'];
const LEVELS = [['6', '10010012110'], ['5', '10110001110'], ['4', '10210001110'], ['3', '10310019110']];
const DAY = 86400000;

// level: all of one (0 … 3: 6e … 3e); classes: how many of a level; named: { place: [first, last] }.
export const defaults = { pupils: 100, seed: 1, school: '0561534N', encoding: 'ISO-8859-15', structures: 'after',
  clean: false, year: 1, version: '2.1', exit: Date.now(), level: null, classes: 8, named: {} };

const date = (ms) => {
  const d = new Date(ms);
  const two = (n) => String(n).padStart(2, '0');
  return `${two(d.getUTCDate())}/${two(d.getUTCMonth() + 1)}/${d.getUTCFullYear()}`;
};
const escape = (s) => s.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

// A number of 0 … n-1 for the nth thing of a pupil.
function draw(seed, i, what, n) {
  let h = (seed * 2654435761 ^ i * 40503 ^ what * 97) >>> 0;
  h = Math.imul(h ^ h >>> 15, 2246822519) >>> 0;
  h = Math.imul(h ^ h >>> 13, 3266489917) >>> 0;
  return ((h ^ h >>> 16) >>> 0) % n;
}

// What is odd about a pupil, or ''. Homonyms come in pairs: i and i - 1.
function quirk(o, i) {
  if (o.clean) return '';
  for (const [every, at, name] of [[53, 7, 'left'], [47, 11, 'leaves later'], [61, 5, 'no number'], [67, 9, 'wrong number'],
    [71, 3, 'no division'], [73, 4, 'inactive'], [79, 6, 'no birth city'], [83, 8, 'no sex'], [59, 2, 'old name']])
    if (i % every === at) return name;
  return '';
}

const refusals = { left: 'left', 'no number': 'ine_required', 'wrong number': 'ine_invalid', 'no division': 'division_required',
  inactive: 'inactive', 'no birth city': 'birth_city_code_required', 'no sex': 'sex_required' };

// Pupil i as the file has it. In the second year some have gone, some changed class, new ones have come.
export function pupil(options, i) {
  const o = { ...defaults, ...options };
  const who = !o.clean && i % 29 === 28 ? i - 1 : i;
  const level = o.level ?? draw(o.seed, i, 3, 4);
  const moved = o.year > 1 && i % 10 === 1;
  const q = quirk(o, i);
  const [first, last] = o.named[i] ?? [FIRST[draw(o.seed, who, 2, FIRST.length)], LAST[draw(o.seed, who, 1, LAST.length)]];
  return {
    key: 100000 + i, quirk: q, refused: refusals[q] ?? null,
    ine: q === 'no number' ? '' : q === 'wrong number' ? `${i}F`
      : `${String(100000000 + draw(o.seed, 0, 9, 90) * 10000000 + i).slice(-9)}${'ABCDEFGHJK'[i % 10]}${'ABCDEFGHJK'[(i >> 3) % 10]}`,
    last, first, preferred: (100000 + i) % 7 === 0 ? `${last}-Roy` : '',
    sex: q === 'no sex' ? '' : 1 + draw(o.seed, i, 4, 2),
    born: date(Date.UTC(2010, 0, 1) + draw(o.seed, i, 5, 1400) * DAY),
    division: q === 'no division' ? '' : q === 'inactive' ? 'Inactifs'
      : `${LEVELS[level][0]}E ${'ABCDEFGH'[(draw(o.seed, i, 6, o.classes) + (moved ? 1 : 0)) % o.classes]}`,
    mef: LEVELS[level][1],
    exit: q === 'left' ? date(o.exit - 3 * DAY) : q === 'leaves later' ? date(o.exit + 90 * DAY) : '',
    city: q === 'no birth city' ? '' : `${33000 + draw(o.seed, i, 7, 500)}`,
    foreign: q !== 'no birth city' && draw(o.seed, i, 8, 20) === 0,
  };
}

// The places of the pupils that the file of a year holds.
function* places(o) {
  for (let i = 0; i < o.pupils; i++) if (o.year === 1 || i % 20 !== 0) yield i;
  if (o.year > 1) for (let i = o.pupils; i < o.pupils + Math.ceil(o.pupils / 20); i++) yield i;
}

export function pupils(options) {
  const o = { ...defaults, ...options };
  return [...places(o)].map((i) => pupil(o, i));
}

function eleve(o, p) {
  const tag = (name, value) => value === '' || value === undefined ? '' : `        <${name}>${escape(String(value))}</${name}>\n`;
  return `      <ELEVE ELEVE_ID="${p.key}" ELENOET="${p.key % 10000}">\n`
    + (p.ine ? tag('ID_NATIONAL', p.ine) : '        <ID_NATIONAL/>\n')
    + tag('ELENOET', p.key % 10000) + tag('ID_ELEVE_ETAB', p.key)
    + (p.quirk === 'old name' ? tag('NOM', p.last) : tag('NOM_DE_FAMILLE', p.last))
    + tag('NOM_USAGE', p.preferred)
    + tag('PRENOM', p.first) + (p.key % 3 === 0 ? tag('PRENOM2', 'Camille') : '')
    + tag('DATE_NAISS', p.born) + tag('DOUBLEMENT', 0)
    + tag('CODE_PAYS', p.foreign ? 208 : 100) + tag('CODE_PAYS_NAT', 100)
    + (p.foreign ? tag('VILLE_NAISS', 'ODENSE') : tag('CODE_DEPARTEMENT_NAISS', '033') + tag('CODE_COMMUNE_INSEE_NAISS', p.city))
    + tag('CODE_SEXE', p.sex) + tag('CODE_MEF', p.mef) + tag('CODE_STATUT', 'ST') + tag('CODE_REGIME', 1)
    + tag('DATE_ENTREE', '01/09/2025') + tag('DATE_SORTIE', p.exit)
    + '        <SCOLARITE_AN_DERNIER>\n          <CODE_STRUCTURE>AN DERNIER</CODE_STRUCTURE>\n'
    + '          <CODE_RNE>0330001A</CODE_RNE>\n          <CODE_MEF>99999999999</CODE_MEF>\n'
    + '          <DATE_SORTIE>01/01/2001</DATE_SORTIE>\n        </SCOLARITE_AN_DERNIER>\n      </ELEVE>\n';
}

function structures(p) {
  const one = (code, type) =>
    `        <STRUCTURE><CODE_STRUCTURE>${code}</CODE_STRUCTURE><TYPE_STRUCTURE>${type}</TYPE_STRUCTURE></STRUCTURE>\n`;
  return p.division === '' && p.key % 2 ? ''
    : `      <STRUCTURES_ELEVE ELEVE_ID="${p.key}">\n${one(`${p.division.slice(0, 2)}GR${p.key % 3}`, 'G')}`
      + `${p.division ? one(p.division, 'D') : ''}${p.key % 13 === 0 && p.division ? one('ZZ AUTRE', 'D') : ''}`
      + '      </STRUCTURES_ELEVE>\n';
}

function* parts(o) {
  yield `${o.encoding === 'none' ? '' : `<?xml version="1.0" encoding="${o.encoding}"?>\n`}<BEE_ELEVES VERSION="${o.version}">\n`;
  yield `  <PARAMETRES>\n    <UAJ>${o.school}</UAJ>\n    <ANNEE_SCOLAIRE>2026</ANNEE_SCOLAIRE>\n    <DATE_EXPORT>20/11/2026</DATE_EXPORT>\n`
    + '  </PARAMETRES>\n  <DONNEES>\n';
  const all = {
    * eleves() {
      yield '    <ELEVES>\n';
      for (const i of places(o)) yield eleve(o, pupil(o, i));
      yield '    </ELEVES>\n';
    },
    * structures() {
      yield '    <STRUCTURES>\n';
      for (const i of places(o)) yield structures(pupil(o, i));
      yield '    </STRUCTURES>\n';
    },
  };
  for (const name of o.structures === 'before' ? ['structures', 'eleves'] : ['eleves', 'structures']) yield* all[name]();
  yield '  </DONNEES>\n</BEE_ELEVES>\n';
}

const LATIN9 = { '€': 0xa4, 'Š': 0xa6, 'š': 0xa8, 'Ž': 0xb4, 'ž': 0xb8, 'Œ': 0xbc, 'œ': 0xbd, 'Ÿ': 0xbe };

export function bytes(text, encoding) {
  if (!/^iso-8859-15$/i.test(encoding)) return Buffer.from(text);
  return Buffer.concat([...text].length === text.length && /^[\x00-\xa3\xa5\xa7\xa9-\xb3\xb5-\xb7\xb9-\xbb\xbf-\xff]*$/.test(text)
    ? [Buffer.from(text, 'latin1')]
    : [...text].map((c) => LATIN9[c] ? Buffer.from([LATIN9[c]]) : c.codePointAt(0) < 256 ? Buffer.from(c, 'latin1')
      : Buffer.from(`&#${c.codePointAt(0)};`)));
}

// The whole file.
export function xml(options = {}) {
  const o = { ...defaults, ...options };
  const mark = o.bom ? [Buffer.from('\ufeff')] : [];
  return Buffer.concat([...mark, ...[...parts(o)].map((part) => bytes(part, o.encoding))]);
}

// ------------------------------------------------------------- ZIP

// entries: [name, bytes, {stored, size, method, flags}]; what a directory says may be a lie.
export function zip(entries) {
  const locals = [];
  const heads = [];
  let at = 0;
  for (const [name, content, lie = {}] of entries) {
    const data = lie.stored ? content : deflateRawSync(content);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(lie.flags ?? 0, 6);
    head.writeUInt16LE(lie.method ?? (lie.stored ? 0 : 8), 8);
    head.writeUInt32LE(crc32(content), 14);
    head.writeUInt32LE(data.length, 18);
    head.writeUInt32LE(lie.size ?? content.length, 22);
    head.writeUInt16LE(Buffer.byteLength(name), 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(20, 4);
    head.copy(central, 6, 4, 28);
    central.writeUInt32LE(at, 42);
    locals.push(head, Buffer.from(name), data);
    heads.push(central, Buffer.from(name));
    at += 30 + Buffer.byteLength(name) + data.length;
  }
  const directory = Buffer.concat(heads);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length & 0xffff, 8);
  end.writeUInt16LE(entries.length & 0xffff, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

// ------------------------------------------------------------- hostile files

const around = (inside, before = '') => Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${before}<BEE_ELEVES VERSION="2.1"><PARAMETRES>`
  + `<UAJ>${defaults.school}</UAJ></PARAMETRES><DONNEES><ELEVES>${inside}</ELEVES></DONNEES></BEE_ELEVES>`);
const laughs = () => `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 12 }, (_, i) =>
  `<!ENTITY ${'bcdefghijklm'[i]} "${`&${'abcdefghijkl'[i]};`.repeat(10)}">`).join('')}]>\n`;
const good = () => xml({ pupils: 3, clean: true });

// name: [bytes, name of the file, fault it must get]
export const hostile = {
  'billion laughs': () => [around('<ELEVE><PRENOM>&m;</PRENOM></ELEVE>', laughs()), 'a.xml', 'file.invalid'],
  'billion laughs in an attribute': () => [around('<ELEVE ELEVE_ID="&m;"/>', laughs()), 'a.xml', 'file.invalid'],
  'an external entity': () => [around('<ELEVE><PRENOM>&x;</PRENOM></ELEVE>', '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n'),
    'a.xml', 'file.invalid'],
  'an external document type': () => [around('', '<!DOCTYPE BEE_ELEVES SYSTEM "http://127.0.0.1:1/x.dtd">\n'), 'a.xml', 'file.invalid'],
  'deep nesting': () => [around('<A>'.repeat(100000)), 'a.xml', 'file.invalid'],
  'an attribute of 40 MB': () => [around(`<ELEVE ELEVE_ID="${'x'.repeat(40e6)}"/>`), 'a.xml', 'file.invalid'],
  'a text of 40 MB': () => [around(`<ELEVE><PRENOM>${'x'.repeat(40e6)}</PRENOM></ELEVE>`), 'a.xml', 'file.invalid'],
  'a million names': () => [around(Array.from({ length: 1e6 }, (_, i) => `<N${i}/>`).join('')), 'a.xml', 'file.invalid'],
  'cut short': () => [xml({ pupils: 50 }).subarray(0, 20000), 'a.xml', 'file.invalid'],
  'bytes of no file': () => [Buffer.from(Array.from({ length: 5000 }, (_, i) => draw(7, i, 1, 256))), 'a.xml', 'file.invalid'],
  'a picture': () => [Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1'), 'a.xml', 'file.invalid'],
  'another document': () => [Buffer.from('<?xml version="1.0"?><html/>'), 'a.xml', 'file.invalid'],
  'Latin bytes called UTF-8': () => [Buffer.from(around('<ELEVE><PRENOM>Zo\xe9</PRENOM></ELEVE>').toString('utf8'), 'latin1'), 'a.xml', 'file.encoding'],
  'an unknown encoding': () => [xml({ pupils: 2, encoding: 'EBCDIC-FR' }), 'a.xml', 'file.encoding'],
  'UTF-16': () => [Buffer.from('\ufeff<?xml version="1.0"?><BEE_ELEVES/>', 'utf16le'), 'a.xml', 'file.encoding'],
  'a bomb': () => [zip([['a.xml', Buffer.alloc(60e6, ' ')]]), 'a.zip', 'file.too_large'],
  'a bomb that lies about its size': () => [zip([['a.xml', Buffer.alloc(60e6, ' '), { size: 5000 }]]), 'a.zip', 'file.too_large'],
  'a ZIP in a ZIP': () => [zip([['b.zip', zip([['a.xml', good()]])]]), 'a.zip', 'file.invalid'],
  'two files in a ZIP': () => [zip([['a.xml', good()], ['b.xml', good()]]), 'a.zip', 'file.invalid'],
  'a path that leads out': () => [zip([['../../a.xml', good()]]), 'a.zip', 'file.invalid'],
  'a hidden file': () => [zip([['__MACOSX/._a.xml', good()]]), 'a.zip', 'file.invalid'],
  'a ZIP of nothing': () => [zip([]), 'a.zip', 'file.invalid'],
  'a ZIP of ten thousand': () => [zip(Array.from({ length: 10000 }, (_, i) => [`${i}.txt`, Buffer.alloc(0), { stored: true }])), 'a.zip',
    'file.invalid'],
  'a ZIP with a password': () => [zip([['a.xml', good(), { flags: 1 }]]), 'a.zip', 'file.invalid'],
  'a ZIP of an unknown packing': () => [zip([['a.xml', good(), { method: 99 }]]), 'a.zip', 'file.invalid'],
  'a ZIP cut short': () => [zip([['a.xml', xml({ pupils: 50 })]]).subarray(0, 900), 'a.zip', 'file.invalid'],
};

// ------------------------------------------------------------- the command

const USAGE = `usage: tests/siecle-generate [--pupils=100] [--seed=1] [--school=0561534N] [--encoding=ISO-8859-15|UTF-8]
    [--bom] [--structures=after|before] [--year=1|2] [--clean] [--zip] [--hostile=NAME] [--list]
Writes a SIECLE export on standard output. --year=2: the same school a year later. --clean: nothing odd in it.
--list: the hostile files there are.
`;

function main(words) {
  const o = {};
  for (const word of words) {
    const [, name, value] = /^--([a-z]+)(?:=(.*))?$/.exec(word) ?? [];
    if (!['pupils', 'seed', 'school', 'encoding', 'bom', 'structures', 'year', 'clean', 'zip', 'hostile', 'list'].includes(name)) {
      process.stderr.write(USAGE);
      process.exit(name === 'help' ? 0 : 2);
    }
    o[name] = value === undefined ? true : ['pupils', 'seed', 'year'].includes(name) ? Number(value) : value;
  }
  if (o.list) return Buffer.from(`${Object.keys(hostile).join('\n')}\n`);
  if (o.hostile) return hostile[o.hostile]()[0];
  const { zip: packed, ...rest } = o;
  return packed ? zip([['ElevesSansAdresses.xml', xml(rest)]]) : xml(rest);
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const out = main(process.argv.slice(2));
  process.stdout.write(out);
}
