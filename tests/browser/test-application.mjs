// Simulated applications as a person uses them, with and without JavaScript: launched from the question in a tab of
// its own, done in it what is asked, the word that it shows given as the answer.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { go, main, open, pageName, press, signUp, sql } from './browser.mjs';
import { question } from './states.mjs';

async function begin(options) {
  const page = await open(options);
  await signUp(page);
  await go(page, '/competences/1.2');
  await press(page, 'form[action$="/evaluer"] button');
  page.placement = page.url().match(/[0-9a-f-]{36}/)[0];
  return page;
}

// Opens the application of the question on the page, in the tab that its link opens.
async function launch(page) {
  const [tab] = await Promise.all([page.waitForEvent('popup'), page.click('a[href$="/application"]')]);
  await tab.waitForLoadState();
  assert.equal(await pageName(tab), 'learner/application');
  return tab;
}

const act = (tab, action) => press(tab, `.window button[name=action][value=${action}]`);
const word = (tab) => tab.locator('.outcome-of strong').innerText();

async function answered(page, challenge, given) {
  await page.fill('[name=answer]', given);
  await press(page, 'button[name=action][value=answer]');
  assert.equal(sql(`select verdict from app.answer where assessment = '${page.placement}' and challenge = '${challenge}'`), 'ok');
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript';

  test(`files: open, restore, move, then answer, ${how}`, async () => {
    const page = await begin({ javaScriptEnabled });
    await question(page, "c.id = 'dossiers-3c'");
    const tab = await launch(page);
    await press(tab, '.entry:has-text("facture-velo.pdf")');
    assert.match(await main(tab), /Devis/);
    await press(tab, 'text=Retour au dossier');
    await press(tab, '.side >> text=Corbeille');
    await tab.check('[name=answer][value=electricite]');
    await act(tab, 'restore');
    await press(tab, '.side >> text=Téléchargements');
    for (const item of ['electricite', 'eau', 'telephone']) await tab.check(`[name=answer][value=${item}]`);
    await tab.selectOption('[name=target]', { label: '\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0Factures 2026' });
    await act(tab, 'move');
    await answered(page, 'dossiers-3c', await word(tab));
    await tab.reload();
    assert.match(await main(tab), /fermée/);
  });

  test(`files: names, ${how}`, async () => {
    const page = await begin({ javaScriptEnabled });
    await question(page, "c.id = 'structurer-donnees-3c'");
    const tab = await launch(page);
    for (const [old, name] of [['DSC00412.jpg', '2026-04-18_lac.jpg'], ['DSC00517.jpg', '2026-05-02_port.jpg'],
      ['DSC00388.jpg', '2026-04-09_foret.jpg']]) {
      await press(tab, `a[href*=proprietes]:has-text("Propriétés de ${old}")`);
      await tab.fill('[name=value]', name);
      await act(tab, 'rename');
      await press(tab, 'text=Retour au dossier');
    }
    await answered(page, 'structurer-donnees-3c', await word(tab));
  });

  test(`settings: what one switch brings, and a reset, ${how}`, async () => {
    const page = await begin({ javaScriptEnabled });
    await question(page, "c.id = 'transfert-2c'");
    const tab = await launch(page);
    const turnOn = (name) => press(tab, `[role=switch]:has-text("${name}")`);
    await press(tab, '.row:has-text("Espace en ligne")');
    assert.equal(await tab.locator('.row:has-text("Réglages avancés")').count(), 0);
    await turnOn('Envoyer les photos');
    await tab.check('.tick:has-text("Wi-Fi seulement") input');
    await press(tab, 'form:has(fieldset) button');
    await press(tab, '.row:has-text("Réglages avancés")');
    await turnOn('Seulement pendant la charge');
    const found = await word(tab);
    await act(tab, 'reset');
    assert.equal(await tab.locator('.outcome-of').count(), 0);
    await answered(page, 'transfert-2c', found);
  });

  test(`mail: a search, marks, a reply, ${how}`, async () => {
    const page = await begin({ javaScriptEnabled });
    await question(page, "c.id = 'structurer-donnees-5c'");
    const tab = await launch(page);
    await tab.fill('[name=recherche]', 'de:école');
    await press(tab, 'form[role=search] button');
    for (const item of ['sortie', 'reunion', 'photo-classe']) await tab.check(`[name=answer][value=${item}]`);
    await tab.selectOption('.window [name=value]', 'flagged');
    await act(tab, 'mark');
    const found = await word(tab);
    await press(tab, '.side >> text=Collège');
    await press(tab, 'text=Résultats de l’enquête sur le sommeil >> nth=-1');
    await press(tab, 'text=Répondre à tous');
    await act(tab, 'reply');
    assert.match(await main(tab), /infirmerie@college-tilleuls\.example/);
    await answered(page, 'structurer-donnees-5c', found);
  });

  test(`web: links, an address, a search, back, ${how}`, async () => {
    const page = await begin({ javaScriptEnabled });
    await question(page, "c.id = 'naviguer-1c'");
    const tab = await launch(page);
    const title = () => tab.locator('.page h2').innerText();
    for (const link of ['Mairie de Valbrume', 'Sports et loisirs', 'La piscine']) await press(tab, `.page a:has-text("${link}")`);
    assert.equal(await title(), 'La piscine');
    await tab.fill('[name=adresse]', 'gazette-valbrume.example');
    await press(tab, '.address-bar button');
    assert.equal(await title(), 'La Gazette de Valbrume');
    await press(tab, 'text=Précédent');
    assert.equal(await title(), 'La piscine');
    await tab.fill('[name=adresse]', '"roue du moulin"');
    await press(tab, '.address-bar button');
    await press(tab, '.results a');
    assert.equal(await title(), 'Le moulin retrouve sa roue');
    for (const before of ['Boussole', 'La piscine', 'Sports et loisirs', 'Bienvenue à Valbrume', 'Boussole']) {
      await press(tab, 'text=Précédent');
      assert.equal(await title(), before);
    }
    assert.equal(await tab.locator('a:has-text("Précédent")').count(), 0);
    await answered(page, 'naviguer-1c', 'jeudi');
  });
}

test('a switch, a row and a box answer to the keyboard, and the focus is seen', async () => {
  const page = await begin({});
  await question(page, "c.id = 'transfert-2c'");
  await go(page, `/evaluations/${page.placement}/application?lieu=espace`);
  await page.focus('[role=switch]');
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Space')]);
  assert.equal(await page.getAttribute('[role=switch]', 'aria-checked'), 'true');
  await question(page, "c.id = 'dossiers-3c'");
  await go(page, `/evaluations/${page.placement}/application`);
  await page.focus('[name=answer][value=eau]');
  await page.keyboard.press('Space');
  assert.ok(await page.isChecked('[name=answer][value=eau]'));
  await page.keyboard.press('Tab');
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineWidth);
  assert.equal(outline, '3px');
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  assert.match(page.url(), /objet=eau/);
});
