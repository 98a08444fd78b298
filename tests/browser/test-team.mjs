// A school comes to Palier, with and without JavaScript: the operator opens it and reads its mail, the head joins, invites a
// teacher who joins, roles change, the last admin stays. axe-core looks at each page on the way.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { axe, go, main, open, pageName, press, signUp, sql } from './browser.mjs';

// A valid number: seven digits and their letter.
const uai = (n) => `${n}${'ABCDEFGHJKLMNPRSTUVWXYZ'[n % 23]}`;

async function join(page, first, last) {
  await page.fill('[name=first_name]', first);
  await page.fill('[name=last_name]', last);
  await page.fill('form[action*="/invitations/"] [name=password]', 'Palier-2026');
  await page.check('[name=terms]');
  await press(page, 'form[action*="/invitations/"] button');
}

// Follows the latest mail's link, as the operator sees it, in a browser of its own.
async function followMail(operator, email, options) {
  await go(operator, '/operateur/courriels');
  assert.ok((await main(operator)).includes(`À ${email}`));
  const link = await operator.locator('.letter a').first().getAttribute('href');
  const page = await open(options);
  await go(page, link);
  assert.equal(await pageName(page), 'visitor/invitation');
  return page;
}

// Opens the actions of a member's row; without a script too.
const actions = (page, name) => page.locator('tr', { hasText: name });
async function act(page, name, button) {
  await actions(page, name).locator('summary').click();
  await press(page, actions(page, name).locator('button', { hasText: button }));
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript';
  const seen = async (page) => {
    if (javaScriptEnabled) assert.deepEqual(await axe(page), [], page.url());
  };

  test(`a school opens, its head and a teacher join, roles change, ${how}`, async () => {
    const options = { javaScriptEnabled };
    sql('update app.setting set shows_mail = true, site_address = \'\'');
    const number = uai(javaScriptEnabled ? 1230001 : 1230002);
    const school = `Collège ${how}`;
    const operator = await open(options);
    const { email } = await signUp(operator, 'Odile');
    sql(`insert into app.role select id, 'operator' from app.account where email = '${email}'`);

    await go(operator, '/operateur/etablissements/creation');
    await seen(operator);
    await operator.fill('[name=name]', school);
    await operator.fill('[name=uai]', number.slice(0, 7) + (number[7] === 'A' ? 'B' : 'A'));
    await operator.fill('[name=email]', `chef.${number}@essai.example`);
    await press(operator, 'main form button');
    assert.match(await main(operator), /La lettre ne correspond pas aux chiffres/);
    await seen(operator);
    await operator.fill('[name=uai]', number);
    await press(operator, 'main form button');
    assert.equal(await pageName(operator), 'operator/organizations');
    assert.match(await main(operator), new RegExp(`${number}[\\s\\S]*Invitation envoyée`));
    await seen(operator);

    const head = await followMail(operator, `chef.${number}@essai.example`, options);
    await seen(operator);
    await seen(head);
    assert.ok((await main(head)).includes(school));
    await join(head, 'Hélène', 'Faure');
    await go(head, '/orga/equipe');
    assert.match(await main(head), /Une personne dans l’équipe/);
    await seen(head);
    await act(head, 'Hélène Faure', 'Quitter');
    assert.match(await main(head), /Il faut toujours quelqu’un pour administrer cet espace/);
    await seen(head);

    await head.fill('[name=emails]', 'pas une adresse');
    await press(head, 'main form button:has-text("Envoyer")');
    assert.match(await main(head), /pas n’est pas une adresse e-mail complète/);
    await head.fill('[name=emails]', `prof.${number}@essai.example, autre.${number}@essai.example`);
    await press(head, 'main form button:has-text("Envoyer")');
    assert.match(await main(head), /2 invitations en attente/);
    await seen(head);
    await press(head, actions(head, `autre.${number}`).locator('button', { hasText: 'Annuler' }));
    await press(head, actions(head, `prof.${number}`).locator('button', { hasText: 'Renvoyer' }));
    assert.match(await main(head), /Une invitation en attente/);

    const teacher = await followMail(operator, `prof.${number}@essai.example`, options);
    await join(teacher, 'Tom', 'Lucas');
    await go(teacher, '/orga/equipe');
    assert.match(await main(teacher), /2 personnes dans l’équipe/);
    assert.equal(await teacher.locator('main form').count(), 0, 'a member has nothing to change');
    await seen(teacher);

    await go(head, '/orga/equipe');
    await act(head, 'Tom Lucas', 'Confier');
    await go(teacher, '/orga/equipe');
    await act(teacher, 'Hélène Faure', 'Passer en simple membre');
    await go(head, '/orga/equipe');
    assert.equal(await head.locator('main form').count(), 0);
    await act(teacher, 'Tom Lucas', 'Quitter');
    assert.match(await main(teacher), /Il faut toujours quelqu’un/);
    await act(teacher, 'Hélène Faure', 'Retirer');
    assert.match(await main(teacher), /Une personne dans l’équipe/);
    await go(head, '/orga/equipe');
    assert.equal(await pageName(head), 'visitor/error');

    // The head has the center still, whose team is a team like another.
    await go(head, '/certif/equipe');
    assert.match(await main(head), /Une personne dans l’équipe/);
    await seen(head);
    await go(teacher, '/orga/documentation');
    await seen(teacher);
    for (const page of [operator, head, teacher]) assert.deepEqual(page.problems, []);
  });

  test(`who works in two schools changes from one to the other, ${how}`, async () => {
    const page = await open({ javaScriptEnabled });
    const { email } = await signUp(page, 'Zoé');
    for (const name of ['Alpha', 'Bravo'])
      sql(`with o as (insert into app.organization (type, name, email) values ('PRO', 'École ${name}', '${email}') returning id)
        insert into app.organization_member (organization, account, role)
        select o.id, a.id, 'member' from o, app.account a where a.email = '${email}'`);
    await go(page, '/orga/equipe');
    assert.match(await page.locator('.side').innerText(), /École Alpha/);
    await press(page, '.side a[href$="/mes-espaces"]');
    assert.equal(await pageName(page), 'learner/spaces');
    await seen(page);
    await press(page, page.locator('li', { hasText: 'École Bravo' }).locator('button'));
    await go(page, '/orga/equipe');
    assert.match(await page.locator('.side').innerText(), /École Bravo/);
  });
}
