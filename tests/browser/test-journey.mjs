// The main job in a browser, with and without JavaScript: a visitor tries, signs up,
// finds out their level, comes back on another machine.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import {
  answer, goOn, go, main, open, pageName, press, signIn, signOut, signUp, sql,
} from './browser.mjs';

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript';

  test(`a visitor reads the home page and takes the demonstration, ${how}`,
    async () => {
      const page = await open({ javaScriptEnabled });
      await go(page, '/');
      const text = await main(page);
      for (const name of ['Information et données', 'Environnement numérique',
        'Gérer des données', 'Programmer'])
        assert.ok(text.includes(name), name);
      await go(page, '/demonstration');
      await press(page, 'form[action$="/demonstration"] button');
      for (let i = 0; i < 5; i++) {
        assert.equal(await pageName(page), 'learner/question');
        await answer(page, i % 2 ? 'skip' : 'right');
      }
      assert.equal(await pageName(page), 'learner/results');
      assert.match(await main(page), /3\s*réponses\s+réussies\s+sur\s+5/);
      assert.deepEqual(page.problems, []);
    });

  test(`a learner takes a whole placement of 1.1, ${how}`, async () => {
    const page = await open({ javaScriptEnabled });
    await signUp(page, 'Noé');
    assert.match(await main(page), /Noé/);
    await go(page, '/competences/1.1');
    await press(page, 'form[action$="/evaluer"] button');
    let answered = 0;
    while (await pageName(page) !== 'learner/results') {
      if (await pageName(page) === 'learner/checkpoint') {
        assert.equal(answered % 5, 0);
        assert.match(await main(page), /Réponses et tutoriels/);
        await goOn(page);
      }
      await answer(page, answered % 4 === 3 ? 'skip' : 'right');
      assert.ok(++answered < 60, 'the test ends');
    }
    const [level, pix] = sql(
      `select scoring.competence_level(earned_after, 8) || ' ' ||
              scoring.competence_pix(earned_after, 8) from app.assessment
        where id = '${page.url().match(/[0-9a-f-]{36}/)[0]}'`).split(' ');
    const text = await main(page);
    assert.ok(Number(level) > 0);
    assert.ok(text.includes(level) && text.includes(`${pix} pix`)
      || text.includes(`${pix}\u00a0pix`), `level ${level}, ${pix} pix`);
    await go(page, '/competences');
    assert.ok((await main(page)).includes(`${pix}`));
    assert.deepEqual(page.problems, []);
  });

  test(`a learner leaves and resumes at the same question elsewhere, ${how}`,
    async () => {
      const page = await open({ javaScriptEnabled });
      const person = await signUp(page, 'Inès');
      await go(page, '/competences/1.2');
      await press(page, 'form[action$="/evaluer"] button');
      await answer(page, 'right');
      await answer(page, 'skip');
      const asked = await page.locator('[name=key]').first().inputValue();
      await go(page, '/accueil');
      await signOut(page);
      assert.equal(await pageName(page), 'visitor/home');
      const elsewhere = await open({ javaScriptEnabled });
      await signIn(elsewhere, person);
      assert.equal(await pageName(elsewhere), 'learner/dashboard');
      await press(elsewhere, 'main a[href*="/evaluations/"]');
      assert.equal(await elsewhere.locator('[name=key]').first().inputValue(),
        asked);
    });

  test(`a form with faults comes back as it was typed, ${how}`, async () => {
    const page = await open({ javaScriptEnabled });
    await go(page, '/inscription');
    await page.evaluate(() => document.querySelectorAll('form')
      .forEach((f) => { f.noValidate = true; }));
    await page.fill('[name=first_name]', 'Zoé "<b>"');
    await page.fill('[name=email]', 'pas une adresse');
    await page.fill('[name=password]', 'court');
    await press(page, 'main form button');
    assert.equal(await page.inputValue('[name=first_name]'), 'Zoé "<b>"');
    assert.equal(await page.inputValue('[name=email]'), 'pas une adresse');
    assert.equal(await page.inputValue('[name=password]'), '');
    const described = await page.getAttribute('[name=email]', 'aria-describedby');
    const fault = described.split(' ').at(-1);
    assert.ok((await page.locator(`#${fault}`).innerText()).length > 5);
  });
}
