// Whether the printing of a class delays those who answer. Learners answer the questions of a placement, 50 a second,
// evenly, whoever is still waiting (open loop): a cycle is a connection, the post of an answer, its 303 and the next page
// to its last byte. For BENCH_SECONDS alone, then for as long while a class's 35 certificates are printed, one file after
// another; BENCH_REPEATS times. After seed.sql and certificates.sql. One line a figure, each the median of its repeats:
//   answer_p95_ms, answer_p95_while_printing_ms, certificates_35_pdf_while_answering_s
import assert from 'node:assert/strict';
import { PREFIX, median, request } from '../http/client.mjs';
import { follow, line, openLoop, p95, text } from './browser.mjs';

const SECONDS = Number(process.env.BENCH_SECONDS ?? 10);
const REPEATS = Number(process.env.BENCH_REPEATS ?? 3);
const ACCOUNTS = Number(process.env.ACCOUNTS ?? 4000);
const RATE = 50;
const CODES = ['1.1', '1.2', '1.3', '2.1', '2.2', '2.3', '2.4', '3.1', '3.2', '3.3', '3.4', '4.1', '4.2', '4.3', '5.1', '5.2'];

// A learner without knowledge, always before a question: what to post to answer it.
class Learner {
  constructor(n) {
    this.cookie = `fresh-${String(n).padStart(37, '0')}`;
    this.code = -1;
  }
  // Goes on from a page to the next question, through starts, timers, checkpoints and ends.
  async read(page) {
    while (page !== null) {
      const html = text(page.answer);
      const form = /action="([^"]+\/(evaluer|chrono|reponse))"/.exec(html);
      const key = /name="key" value="([^"]+)"/.exec(html)?.[1];
      if (form?.[2] === 'reponse') {
        const fields = `&key=${key}&action=${html.includes('name="answer"') ? 'answer&answer=oui' : 'skip'}`;
        this.form = { path: form[1], fields };
        page = null;
      } else if (form !== null) {
        page = await follow(this.cookie, form[1], key === undefined ? '' : `&key=${key}`);
      } else if (page.path.endsWith('/bilan')) {
        page = await follow(this.cookie, page.path.slice(0, -'/bilan'.length));
      } else {
        this.code += 1;
        page = await follow(this.cookie, `${PREFIX}/competences/${CODES[this.code]}`);
      }
    }
    return this;
  }
  async answer(due) {
    const { path, fields } = this.form;
    this.form = null;
    const page = await follow(this.cookie, path, fields, due);
    assert.equal(page.status, '303 200');
    this.reading = this.read(page);
    return page.ms;
  }
}

// The p95 of so many seconds of answers.
async function answering(learners) {
  const times = await openLoop(RATE * SECONDS, 1000 * SECONDS, (i, due) => learners[i % learners.length].answer(due));
  await Promise.all(learners.map((l) => l.reading));
  return p95(times);
}

// Prints file after file until it is told to stop; seconds of each.
function printing() {
  const headers = { cookie: `palier=bench-${String(1).padStart(37, '0')}` };
  const times = [];
  let going = true;
  const all = (async () => {
    while (going) {
      const file = await request('GET', '/orga/certifications/3A/certificats.pdf', { headers });
      assert.equal(file.status, 200);
      times.push(file.ms / 1000);
    }
  })();
  return async () => {
    going = false;
    await all;
    return times;
  };
}

// Enough of them that each is long before a question when its turn comes.
const learners = await Promise.all(Array.from({ length: 2 * RATE }, (_, i) => {
  const learner = new Learner(ACCOUNTS - i);
  return learner.read({ path: '', answer: { body: Buffer.alloc(0) } });
}));
const [alone, beside, files] = [[], [], []];
for (let i = 0; i < REPEATS; i++) {
  alone.push(await answering(learners));
  const stop = printing();
  beside.push(await answering(learners));
  files.push(...await stop());
}
const range = (values) => `${Math.min(...values).toFixed(1)} … ${Math.max(...values).toFixed(1)}`;
console.error(`bench: p95 of answers alone ${range(alone)} ms, while printing ${range(beside)} ms; a class's file ${range(files)} s`);
line('answer_p95_ms', median(alone).toFixed(1), 'ms');
line('answer_p95_while_printing_ms', median(beside).toFixed(1), 'ms');
line('certificates_35_pdf_while_answering_s', median(files).toFixed(2), 's');
process.exit(0);
