// A school brings its pupils, with and without JavaScript: how to begin, a file that is refused, one that is previewed
// and applied, next year's with its changes, the list and its search. axe-core looks at each page on the way.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { axe, go, main, open, pageName, press, signUp, sql } from './browser.mjs';
import { pupils, xml, zip } from '../siecle.mjs';

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript';
  const seen = async (page) => {
    if (javaScriptEnabled) assert.deepEqual(await axe(page), [], page.url());
  };
  const send = async (page, name, buffer) => {
    await go(page, '/orga/eleves/import');
    await page.setInputFiles('[name=file]', { name, mimeType: 'application/octet-stream', buffer });
    await press(page, 'main form button');
  };

  test(`pupils are imported, changed, found, ${how}`, async () => {
    const page = await open({ javaScriptEnabled });
    const { email } = await signUp(page, 'Hélène');
    sql("update app.organization set uai = null where uai = '0561534N'");
    sql(`with o as (insert into app.organization (type, uai, name, email) values ('SCO', '0561534N', 'Collège', 'c@essai.example') returning id)
      insert into app.organization_member select o.id, a.id, 'admin' from o, app.account a where a.email = '${email}'`);
    await go(page, '/orga/eleves');
    assert.match(await main(page), /Faites entrer vos élèves/);
    await seen(page);
    await press(page, 'main a.primary');
    assert.equal(await pageName(page), 'orga/pupil_imports');
    await seen(page);

    await press(page, 'main form button');
    assert.match(await main(page), /Choisissez le fichier à envoyer/);
    await seen(page);
    await send(page, 'eleves.xml', Buffer.from('<html/>'));
    assert.match(await main(page), /n’est pas un export d’élèves de SIECLE/);

    const fine = pupils({ pupils: 90 }).filter((p) => !p.refused);
    await send(page, 'ExportXML_ElevesSansAdresses.zip', zip([['ElevesSansAdresses.xml', xml({ pupils: 90 })]]));
    assert.equal(await pageName(page), 'orga/pupil_import');
    assert.match(await main(page), new RegExp(`Arrivées \\(${fine.length}\\)`));
    await seen(page);
    await press(page, '.tabs a[href*="liste=refused"]');
    assert.match(await main(page), /Pas encore de numéro national/);
    await seen(page);
    await press(page, 'form[action$="/appliquer"] button');
    assert.match(await main(page), /La liste des élèves est à jour/);
    await seen(page);

    await send(page, 'ElevesSansAdresses.xml', xml({ pupils: 90, year: 2, structures: 'before', encoding: 'UTF-8' }));
    await press(page, '.tabs a[href*="liste=changed"]');
    assert.ok(await page.locator('ins').count() > 0);
    await seen(page);
    await press(page, 'form[action$="/appliquer"] button');
    assert.match(await main(page), /Import appliqué/);

    await press(page, 'main a.primary');
    assert.equal(await pageName(page), 'orga/pupils');
    await seen(page);
    const wanted = fine.find((p) => /[éèÉ]/.test(p.last) && p.key % 20 !== 0);
    await page.fill('[name=recherche]', wanted.last.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase());
    await press(page, 'form[role=search] button');
    assert.ok((await main(page)).includes(wanted.last));
    await page.fill('[name=recherche]', 'personnedecenom');
    await press(page, 'form[role=search] button');
    assert.match(await main(page), /Personne ne répond à cette recherche/);
    await seen(page);
  });
}
