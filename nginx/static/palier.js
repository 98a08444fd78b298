/* Small comforts; every page works without them. No HTML is written, only text: safe under Trusted Types. */
(function () {
  'use strict';
  var body = document.body;

  /* A form is sent once; coming back by the browser's arrow opens it again. */
  var sent = [];
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = 'yes';
    var pressed = event.submitter;
    form.querySelectorAll('button').forEach(function (button) {
      button.setAttribute('aria-disabled', 'true');
      if (button !== pressed) return;
      var word = button.firstChild;
      if (!word || word.nodeType !== Node.TEXT_NODE) return;
      sent.push([word, word.data]);
      word.data = body.dataset.sending;
    });
  });
  window.addEventListener('pageshow', function () {
    sent.splice(0).forEach(function (pair) { pair[0].data = pair[1]; });
    document.querySelectorAll('form[data-sent]').forEach(function (form) {
      delete form.dataset.sent;
      form.querySelectorAll('button').forEach(function (button) { button.removeAttribute('aria-disabled'); });
    });
  });

  /* The time left counts down; it is said aloud at 30 and at 10 seconds, and at the end. */
  var timer = document.querySelector('.timer[data-left]');
  if (timer) {
    var end = Date.now() + 1000 * timer.dataset.left;
    var shown = timer.querySelector('.left');
    var said = timer.querySelector('.said');
    var last = Infinity;
    timer.querySelector('.since').textContent = '';
    var tick = function () {
      var left = Math.max(0, Math.ceil((end - Date.now()) / 1000));
      if (left === last) return;
      shown.textContent = left + timer.dataset.unit;
      [30, 10].forEach(function (at) { if (left <= at && last > at && last !== Infinity) said.textContent = timer.dataset['at-' + at]; });
      timer.classList.toggle('short', left <= 10);
      if (left === 0) {
        clearInterval(clock);
        said.textContent = '';
        timer.querySelector('p').textContent = timer.dataset.over;
        timer.setAttribute('role', 'status');
      }
      last = left;
    };
    var clock = setInterval(tick, 250);
    tick();
  }

  /* The minutes of an exam count down; five and one are said aloud. */
  var ends = document.querySelector('.ends[data-remaining]');
  if (ends) {
    var over = Date.now() + 1000 * ends.dataset.remaining;
    var minutes = Infinity;
    var inWords = function (now) {
      if (now < 60) return now + ends.dataset.unit;
      return Math.floor(now / 60) + ends.dataset.hours + (now % 60 ? '\u00a0' + (now % 60 < 10 ? '0' : '') + now % 60 : '');
    };
    var countDown = function () {
      var now = Math.max(0, Math.ceil((over - Date.now()) / 60000));
      if (now === minutes) return;
      if (minutes !== Infinity && (now === 5 || now === 1)) ends.querySelector('.said').textContent = ends.dataset['at-' + now];
      ends.querySelector('.left').textContent = now > 0 ? inWords(now) : ends.dataset.over;
      ends.classList.toggle('short', now <= 5);
      minutes = now;
    };
    setInterval(countDown, 1000);
    countDown();
  }

  /* The live parts of a page, <div id data-live="seconds">, are what the page's address says now: asked for every so many
     seconds, less often after an error, and not while nobody looks. The page is parsed by the browser, without its scripts.
     What a person is typing in, is left alone; what is open stays open. Sent elsewhere, or to an error that is no passing one, the browser goes there. */
  var live = document.querySelector('[data-live][id]');
  if (live) {
    var known = '';
    var renew = function (page, id) {
      var fresh = page.getElementById(id);
      var old = document.getElementById(id);
      var at = document.activeElement;
      var inside = old.contains(at);
      if (!fresh || (inside && /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName)) || old.querySelector('form[data-sent]')) return false;
      old.querySelectorAll('details[open][id]').forEach(function (opened) {
        var same = fresh.querySelector('#' + opened.id);
        if (same) same.open = true;
      });
      old.replaceWith(document.adoptNode(fresh));
      if (!inside) return true;
      var again = at.id ? document.getElementById(at.id)
        : fresh.querySelector(at.tagName + '[href="' + CSS.escape(at.getAttribute('href') || '') + '"]');
      if (again) again.focus({ preventScroll: true });
      return true;
    };
    var wait = 1000 * live.dataset.live;
    var ask = function () {
      if (document.hidden) { setTimeout(ask, wait); return; }
      var request = new XMLHttpRequest();
      request.open('GET', location.href);
      if (known) request.setRequestHeader('If-None-Match', known);
      request.responseType = 'document';
      request.timeout = 10000;
      request.onload = function () {
        var page = request.response;
        var whole = true;
        if (request.status !== 304 && request.status < 500) {
          if (request.status !== 200 || page.body.dataset.page !== body.dataset.page) { location.reload(); return; }
          document.querySelectorAll('[data-live][id]').forEach(function (part) { whole = renew(page, part.id) && whole; });
          if (whole) known = request.getResponseHeader('ETag') || '';
        }
      };
      request.onloadend = function () {
        var fine = request.status === 200 || request.status === 304;
        wait = fine ? 1000 * live.dataset.live : Math.min(60000, 2 * wait);
        setTimeout(ask, wait);
      };
      request.send();
    };
    setTimeout(ask, wait);
  }

  /* After a refused form, the summary of what to mend has the focus. */
  var faults = document.getElementById('fautes');
  if (faults) faults.focus();

  /* A ready-made course proposes a length. */
  var course = document.querySelector('select[name=target_profile]');
  if (course) course.addEventListener('change', function () {
    var length = document.querySelector('input[name=length][value="' + course.selectedOptions[0].dataset.length + '"]');
    if (length) length.checked = true;
  });

  /* The account menu closes by Escape or by a press elsewhere. */
  var menu = document.querySelector('details.account');
  if (menu) {
    document.addEventListener('click', function (event) { if (!menu.contains(event.target)) menu.open = false; });
    menu.addEventListener('keydown', function (event) {
      if (event.key !== 'Escape' || !menu.open) return;
      menu.open = false;
      menu.querySelector('summary').focus();
    });
  }
}());
