// Every page in every state at every width: nothing scrolls sideways, no text is
// smaller than 13 px, no target of a finger too small, nothing complains.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { walk } from './states.mjs';

const overflow = () => document.documentElement.scrollWidth
  - document.documentElement.clientWidth;

const smallTexts = () => {
  const found = new Set();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let n = texts.nextNode(); n; n = texts.nextNode()) {
    const box = n.parentElement;
    if (!n.data.trim() || box.closest('.sr, svg[aria-hidden=true], script')) continue;
    if (!box.checkVisibility()) continue;
    const scale = box.closest('svg')
      ? box.closest('svg').getBoundingClientRect().width
        / (box.closest('svg').viewBox.baseVal.width || 1e9) : 1;
    const size = parseFloat(getComputedStyle(box).fontSize)
      * (box.closest('svg') ? scale : 1);
    if (size < 12.95) found.add(`${size.toFixed(1)}px ${n.data.trim().slice(0, 40)}`);
  }
  return [...found];
};

const smallTargets = () => [...document.querySelectorAll(
  'button, select, input:not([type=hidden]), .button, nav a')]
  .filter((e) => e.checkVisibility() && !e.closest('label, .skip'))
  .map((e) => [e, e.getBoundingClientRect()])
  .filter(([, r]) => r.width > 1 && (r.height < 43.5 || r.width < 24))
  .map(([e, r]) => `${e.tagName} ${e.textContent.trim().slice(0, 30)} ${r.width.toFixed()}×${r.height.toFixed()}`);

for (const width of [320, 360, 768, 1280])
  test(`${width} px wide`, async (t) => {
    await walk({ viewport: { width, height: 800 } }, (name, page) =>
      t.test(name, async () => {
        assert.equal(await page.evaluate(overflow), 0, 'scrolls sideways');
        assert.deepEqual(await page.evaluate(smallTexts), []);
        assert.deepEqual(await page.evaluate(smallTargets), []);
        assert.deepEqual(page.problems, []);
      }));
  });
