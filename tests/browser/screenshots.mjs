// Pictures of every page in every state: node screenshots.mjs FOLDER [WIDTH…]. Run
// by hand under tests/with-site; the two of the README are among them.
import { mkdirSync } from 'node:fs';
import { test } from 'node:test';
import { walk } from './states.mjs';

const folder = process.env.SCREENSHOTS || 'screenshots';
mkdirSync(folder, { recursive: true });
for (const width of (process.env.WIDTHS || '360 768 1280').split(' ').map(Number))
  for (const colorScheme of (process.env.SCHEMES || 'light').split(' '))
    test(`pictures ${width} ${colorScheme}`, () =>
      walk({ colorScheme, viewport: { width, height: 800 } }, (name, page) =>
        page.screenshot({
          fullPage: true,
          path: `${folder}/${name.replace(/[ ,]+/g, '-')}-${width}-${colorScheme}.png`,
        })));
