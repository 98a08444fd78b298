// What a browser can do twice ends once: double click, back button, two tabs.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { answer, go, open, pageName, press, signUp, sql }
  from './browser.mjs';

async function begin(code, options) {
  const page = await open(options);
  await signUp(page);
  await go(page, `/competences/${code}`);
  await press(page, 'form[action$="/evaluer"] button');
  const id = page.url().match(/[0-9a-f-]{36}/)[0];
  const answers = () => Number(sql(
    `select count(*) from app.answer where assessment = '${id}'`));
  return { page, id, answers };
}

for (const javaScriptEnabled of [true, false])
  test(`a double click answers once, JavaScript ${javaScriptEnabled}`, async () => {
    const { page, answers } = await begin('1.1', { javaScriptEnabled });
    const asked = await page.locator('input[name=key]').first().getAttribute('value');
    await page.locator('button[name=action][value=skip]').dblclick();
    await page.locator(`input[name=key]:not([value="${asked}"])`).first().waitFor({ state: 'attached' });
    assert.equal(await pageName(page), 'learner/question');
    assert.equal(answers(), 1);
  });

test('the back button and another answer: both are shown, the first is kept',
  async () => {
    const { page, answers } = await begin('1.3');
    const asked = page.url();
    await answer(page, 'skip');
    await page.goBack();
    await page.goto(asked);
    assert.equal(answers(), 1);
  });

test('two tabs: the second answer to one question is refused with both shown',
  async () => {
    const { page, id, answers } = await begin('1.1');
    const tab = await page.context().newPage();
    await tab.goto(page.url());
    await answer(page, 'right');
    await press(tab, 'button[name=action][value=skip]');
    assert.equal(await pageName(tab), 'learner/conflict');
    assert.equal(answers(), 1);
    assert.equal(sql(`select verdict from app.answer where assessment = '${id}'`),
      'ok');
    await press(tab, 'main a[href*="/evaluations/"]');
    assert.equal(await pageName(tab), 'learner/question');
  });
