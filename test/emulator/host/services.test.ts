import { open, run } from './open';

describe('PropertiesService', () => {
  test('keeps document, script and user properties apart, and user properties by person', () => {
    const emulator = open({ user: 'ann@example.com' });
    run(
      emulator,
      `PropertiesService.getDocumentProperties().setProperty("k", "document");
       PropertiesService.getScriptProperties().setProperties({ k: "script", n: 1 });
       PropertiesService.getUserProperties().setProperty("k", "ann"); 0`,
    );
    const read = `["Document", "Script", "User"].map((kind) => PropertiesService["get" + kind + "Properties"]().getProperty("k"))`;
    expect(run(emulator, read)).toEqual(['document', 'script', 'ann']);
    expect(run(emulator.as('bo@example.com'), read)).toEqual(['document', 'script', null]);
    expect(run(emulator, 'PropertiesService.getScriptProperties().getProperties()')).toEqual({
      k: 'script',
      n: '1',
    });
  });

  test.each([
    ['a value over 9 kB', '["k", "x".repeat(9217)]', 'Argument too large: value'],
    ['no text', '["k", null]', "don't match the method signature"],
  ])('refuses %s', (_, args, message) => {
    expect(() => run(open(), `PropertiesService.getScriptProperties().setProperty(...${args})`)).toThrow(
      message,
    );
  });

  test('refuses more than 500 kB in one store', () => {
    expect(() =>
      run(
        open(),
        'for (let i = 0; i < 60; i++) PropertiesService.getScriptProperties().setProperty("k" + i, "x".repeat(9000)); 0',
      ),
    ).toThrow('You have exceeded the property storage quota.');
  });

  test('takes a value of 9 kB', () => {
    expect(
      run(
        open(),
        'PropertiesService.getScriptProperties().setProperty("k", "x".repeat(9216)).getProperty("k").length',
      ),
    ).toBe(9216);
  });

  test('are replaced by a new set when that is asked for', () => {
    expect(
      run(
        open(),
        'PropertiesService.getScriptProperties().setProperties({ a: "1" }).setProperties({ b: "2" }, true).getProperties()',
      ),
    ).toEqual({ b: '2' });
  });

  test('is deleted by key, and whole', () => {
    const store = 'PropertiesService.getScriptProperties()';
    expect(
      run(open(), `${store}.setProperties({ a: "1", b: "2" }).deleteProperty("a"); ${store}.getKeys()`),
    ).toEqual(['b']);
    expect(run(open(), `${store}.setProperty("a", "1").deleteAllProperties(); ${store}.getKeys()`)).toEqual(
      [],
    );
  });
});

describe('CacheService', () => {
  test('keeps a text until its time is over', () => {
    const emulator = open();
    run(emulator, 'CacheService.getScriptCache().put("k", "v", 60); 0');
    const read = 'CacheService.getScriptCache().get("k")';
    emulator.advance(59_000);
    expect(run(emulator, read)).toBe('v');
    emulator.advance(1_000);
    expect(run(emulator, read)).toBeNull();
  });

  test('keeps ten minutes unless told otherwise, and gives many at once', () => {
    const emulator = open();
    run(emulator, 'CacheService.getUserCache().putAll({ a: "1", b: "2" }); 0');
    emulator.advance(599_000);
    expect(run(emulator, 'CacheService.getUserCache().getAll(["a", "b", "c"])')).toEqual({ a: '1', b: '2' });
    emulator.advance(1_000);
    expect(run(emulator, 'CacheService.getUserCache().getAll(["a", "b", "c"])')).toEqual({});
  });

  test.each([
    ['a key over 250 letters', '"k".repeat(251), "v"', 'Argument too large: key'],
    ['a value over 100 kB', '"k", "v".repeat(102401)', 'Argument too large: value'],
    ['more than six hours', '"k", "v", 21601', 'expirationInSeconds must be from 1 to 21600'],
  ])('refuses %s', (_, args, message) => {
    expect(() => run(open(), `CacheService.getScriptCache().put(${args})`)).toThrow(message);
  });

  test.each([
    ['a key of 250 letters', '"k".repeat(250), "v"', '"k".repeat(250)'],
    ['a value of 100 kB', '"k", "v".repeat(102400)', '"k"'],
    ['six hours', '"k", "v", 21600', '"k"'],
  ])('takes %s', (_, args, key) => {
    expect(
      run(open(), `const c = CacheService.getScriptCache(); c.put(${args}); c.get(${key}) !== null`),
    ).toBe(true);
  });

  test('refuses no time at all, and a value that is no text', () => {
    expect(() => run(open(), 'CacheService.getScriptCache().put("k", "v", 0)')).toThrow(
      'expirationInSeconds must be from 1 to 21600',
    );
    expect(() => run(open(), 'CacheService.getScriptCache().put("k", null)')).toThrow(
      "don't match the method signature",
    );
  });

  test('keeps what one person puts into their own apart from others', () => {
    const emulator = open({ user: 'ann@example.com' });
    run(
      emulator,
      'CacheService.getUserCache().put("k", "ann"); CacheService.getScriptCache().put("k", "all"); 0',
    );
    const read = '[CacheService.getUserCache().get("k"), CacheService.getScriptCache().get("k")]';
    expect(run(emulator.as('bo@example.com'), read)).toEqual([null, 'all']);
  });

  test('drops what ends first when there are more than 1,000', () => {
    const emulator = open();
    run(
      emulator,
      'for (let i = 0; i <= 1000; i++) CacheService.getScriptCache().put("k" + i, "v", i === 7 ? 10 : 600); 0',
    );
    expect(run(emulator, '["k7", "k1000"].map((key) => CacheService.getScriptCache().get(key))')).toEqual([
      null,
      'v',
    ]);
  });
});

describe('LockService', () => {
  const LOCK = 'LockService.getDocumentLock()';

  test('lets one person in at a time', () => {
    const seen: unknown[] = [];
    const emulator = open({
      whileAsleep: () => {
        const other = emulator.as('other@example.com');
        seen.push(run(other, `${LOCK}.tryLock(0)`));
        expect(() => run(other, `${LOCK}.waitLock(10)`)).toThrow(
          'Lock timeout: another process was holding the lock for too long.',
        );
        seen.push(run(other, 'LockService.getUserLock().tryLock(0)'));
      },
    });
    expect(
      run(emulator, `const lock = ${LOCK}; lock.waitLock(1000); Utilities.sleep(5); lock.hasLock()`),
    ).toBe(true);
    expect(seen.slice(0, 2)).toEqual([false, true]);
  });

  test('is free when its holder lets go, or ends', () => {
    const emulator = open();
    run(emulator, `${LOCK}.waitLock(10); 0`);
    expect(run(emulator.as('other@example.com'), `${LOCK}.tryLock(0)`)).toBe(true);
    const seen: unknown[] = [];
    const watched = open({
      whileAsleep: () => seen.push(run(watched.as('b@example.com'), `${LOCK}.tryLock(0)`)),
    });
    run(watched, `const lock = ${LOCK}; lock.waitLock(1); lock.releaseLock(); Utilities.sleep(1); 0`);
    expect(seen).toEqual([true]);
  });

  test('is had by who waits for it, once its holder is done within that time', () => {
    let asleep = 0;
    const seen: unknown[] = [];
    const emulator = open({
      whileAsleep: () => {
        asleep += 1;
        if (asleep > 1) return;
        const other = emulator.as('other@example.com');
        seen.push(run(other, `${LOCK}.tryLock(5)`), run(other, 'LockService.getScriptLock().tryLock(5)'));
      },
    });
    run(emulator, `const lock = ${LOCK}; lock.waitLock(1); Utilities.sleep(10); lock.releaseLock(); 0`);
    expect(seen).toEqual([false, true]);
    expect(
      run(emulator.as('other@example.com'), `const lock = ${LOCK}; lock.waitLock(5); lock.hasLock()`),
    ).toBe(true);
  });

  test('is lost while an alert waits for a person', () => {
    expect(
      run(
        open(),
        `const lock = ${LOCK}; lock.waitLock(10); SpreadsheetApp.getUi().alert("x"); lock.hasLock()`,
      ),
    ).toBe(false);
  });
});

describe('Ui', () => {
  test('an alert takes the answer that waits, in any case of its letters', () => {
    const emulator = open();
    emulator.answer('yes');
    emulator.menu('Ask');
    expect(emulator.value('A1')).toBe('yes');
    emulator.answer('No');
    emulator.menu('Ask');
    expect(emulator.value('A1')).toBe('NO');
  });

  test('an alert is closed when no answer waits', () => {
    const emulator = open();
    emulator.menu('Ask');
    expect(emulator.value('A1')).toBe('CLOSE');
  });

  test('an alert asks the person when somebody can', () => {
    const asked: unknown[] = [];
    const emulator = open({
      ask: (alert) => {
        asked.push(alert);
        return { button: 'Yes' };
      },
    });
    emulator.menu('Ask');
    expect(asked).toEqual([
      { title: 'Sure?', message: 'Really write?', buttons: ['Yes', 'No'], wantsText: false },
    ]);
    expect(emulator.value('A1')).toBe('yes');
  });

  test('a menu of its own and one inside it are there by their labels', () => {
    const emulator = open();
    run(
      emulator,
      `const ui = SpreadsheetApp.getUi();
       ui.createMenu('Team').addItem('First', 'writeHello')
         .addSubMenu(ui.createMenu('More').addItem('Inner', 'writeHello')).addToUi(); 0`,
    );
    expect(emulator.desk().state().menus.at(-1)).toEqual({ title: 'Team', items: ['First', 'Inner'] });
    emulator.menu('Inner');
    expect(emulator.value('A1')).toBe('Hello');
    expect(() => run(emulator, 'SpreadsheetApp.getUi().createMenu("Empty").addToUi()')).toThrow(
      'A menu must have at least one item.',
    );
  });

  test('a dialog may leave the sheet free', () => {
    const emulator = open();
    run(
      emulator,
      'SpreadsheetApp.getUi().showModelessDialog(HtmlService.createHtmlOutput("<p>"), "Free"); 0',
    );
    expect(emulator.desk().state().dialog).toMatchObject({ title: 'Free', html: '<p>' });
  });

  test('an answer that names no button is the driver’s mistake', () => {
    const emulator = open();
    emulator.answer('Perhaps');
    expect(() => emulator.menu('Ask')).toThrow('The alert "Really write?" has no button Perhaps: Yes, No');
  });

  test('a prompt gives the text and the button', () => {
    const emulator = open();
    emulator.answer('OK', 'Ann');
    const prompt =
      '(() => { const r = SpreadsheetApp.getUi().prompt("Who?"); return [r.getResponseText(), String(r.getSelectedButton())]; })()';
    expect(run(emulator, prompt)).toEqual(['Ann', 'OK']);
    expect(run(emulator, prompt)).toEqual([null, 'CLOSE']);
  });

  test('a dialog and a toast are there for the page', () => {
    const emulator = open();
    run(
      emulator,
      `SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput("<p>x").append("</p>").setWidth(300).setHeight(200), "Look");
       SpreadsheetApp.getActive().toast("Done", "Opsbook"); 0`,
    );
    expect(emulator.desk().state().dialog).toMatchObject({
      title: 'Look',
      html: '<p>x</p>',
      width: 300,
      height: 200,
    });
    expect(emulator.desk().state().toast).toMatchObject({ title: 'Opsbook', message: 'Done' });
    emulator.desk().closeDialog();
    expect(emulator.desk().state().dialog).toBeNull();
  });

  test('a page that is not in the bundle is named', () => {
    expect(() => run(open(), 'HtmlService.createHtmlOutputFromFile("Nowhere")')).toThrow(
      'No HTML file named Nowhere was found.',
    );
  });

  test('untrusted text is escaped', () => {
    expect(run(open(), 'HtmlService.createHtmlOutput().appendUntrusted("<b>&\\"").getContent()')).toBe(
      '&lt;b&gt;&amp;&quot;',
    );
  });
});

describe('MailApp', () => {
  test('puts mail in the outbox, with its attachments', () => {
    const emulator = open();
    run(
      emulator,
      `MailApp.sendEmail({ to: "a@example.com,b@example.com", cc: "c@example.com", subject: "Review", body: "plain",
        htmlBody: "<table></table>", attachments: [Utilities.newBlob("hi", "text/plain", "hi.txt")] });
       MailApp.sendEmail("d@example.com", "s", "b", { htmlBody: "<p>" }); 0`,
    );
    expect(emulator.outbox()).toEqual([
      {
        to: 'a@example.com,b@example.com',
        cc: 'c@example.com',
        subject: 'Review',
        body: 'plain',
        htmlBody: '<table></table>',
        attachments: [{ name: 'hi.txt', type: 'text/plain', base64: 'aGk=' }],
        sentAt: '2026-09-30T12:00:00.000Z',
      },
      expect.objectContaining({
        to: 'd@example.com',
        subject: 's',
        body: 'b',
        htmlBody: '<p>',
        attachments: [],
      }),
    ]);
    expect(emulator.desk().state().mails).toBe(2);
    expect(run(emulator, 'MailApp.getRemainingDailyQuota()')).toBe(96);
  });

  test.each([
    ['no address', '{ to: "", subject: "", body: "" }', 'Failed to send email: no recipient'],
    ['no address at all', '{ to: "ann", subject: "", body: "" }', 'Invalid email: ann'],
    [
      'more than 50 people',
      '{ to: Array.from({ length: 51 }, (_, i) => i + "@x.io").join(), body: "" }',
      'Limit exceeded: Email Recipients Per Message.',
    ],
    ['a body over 200 kB', '{ to: "a@x.io", body: "x".repeat(204801) }', 'Limit exceeded: Email Body Size.'],
    [
      'more than 25 MB attached',
      '{ to: "a@x.io", body: "", attachments: [Utilities.newBlob("x".repeat(26214401))] }',
      'Limit exceeded: Email Total Attachments Size.',
    ],
    [
      'an attachment that is no blob',
      '{ to: "a@x.io", body: "", attachments: ["x"] }',
      "don't match the method signature",
    ],
  ])('refuses %s', (_, options, message) => {
    const emulator = open();
    expect(() => run(emulator, `MailApp.sendEmail(${options})`)).toThrow(message);
    expect(emulator.outbox()).toEqual([]);
  });

  test('stops at the day’s quota', () => {
    const emulator = open();
    const fifty =
      'MailApp.sendEmail({ to: Array.from({ length: 50 }, (_, i) => i + "@x.io").join(), body: "" });';
    run(emulator, `${fifty}${fifty} 0`);
    expect(() => run(emulator, 'MailApp.sendEmail("a@x.io", "", "")')).toThrow(
      'Service invoked too many times for one day: email.',
    );
    expect(emulator.outbox()).toHaveLength(2);
  });
});

describe('Utilities', () => {
  test.each([
    ['yyyy-MM-dd', 'Etc/UTC', '2026-03-08'],
    ["EEE, d MMM yyyy HH:mm:ss 'o''clock'", 'Etc/UTC', "Sun, 8 Mar 2026 06:30:05 o'clock"],
    ['EEEE MMMM d, h:mm a', 'America/New_York', 'Sunday March 8, 1:30 AM'],
    ['yyyy-MM-dd HH:mm', 'Asia/Tokyo', '2026-03-08 15:30'],
    ['yy M D u w', 'Etc/UTC', '26 3 67 7 11'],
    ["yyyy-MM-dd'T'HH:mm:ssXXX", 'Europe/Berlin', '2026-03-08T07:30:05+01:00'],
    ['Z', 'America/New_York', '-0500'],
    ['SSS K k', 'Etc/UTC', '007 6 6'],
    ['HH:mm', 'GMT+05:30', '12:00'],
  ])('formatDate gives %s in %s', (pattern, zone, expected) => {
    const date = 'new Date(Date.UTC(2026, 2, 8, 6, 30, 5, 7))';
    expect(run(open(), `Utilities.formatDate(${date}, "${zone}", ${JSON.stringify(pattern)})`)).toBe(
      expected,
    );
  });

  test.each([
    ['an unknown zone', 'new Date(0), "Mars/Phobos", "yyyy"', 'Invalid argument'],
    [
      'an unknown letter',
      'new Date(0), "Etc/UTC", "yyyy-bb"',
      "Invalid argument: Illegal pattern character 'b'",
    ],
    ['an open quote', 'new Date(0), "Etc/UTC", "yyyy\'"', 'Invalid argument: Unterminated quote'],
    ['text for a date', '"2026-01-01", "Etc/UTC", "yyyy"', "don't match the method signature"],
    ['no date', 'new Date(NaN), "Etc/UTC", "yyyy"', "don't match the method signature"],
  ])('formatDate refuses %s', (_, args, message) => {
    expect(() => run(open(), `Utilities.formatDate(${args})`)).toThrow(message);
  });

  test.each([
    ['Utilities.base64Encode("äb")', 'w6Ri'],
    ['Utilities.newBlob(Utilities.base64Decode("w6Ri")).getDataAsString()', 'äb'],
    ['Utilities.newBlob("ä").getBytes()', [-61, -92]],
    ['Utilities.newBlob("x", "text/plain", "n.txt").getName()', 'n.txt'],
    [
      'Utilities.parseCsv("a,\\"b,c\\"\\n1,2")',
      [
        ['a', 'b,c'],
        ['1', '2'],
      ],
    ],
    ['Utilities.formatString("%s is %05.1f of %d", "x", 2.25, 7.9)', 'x is 002.3 of 7'],
    ['/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(Utilities.getUuid())', true],
    // SHA-256 of the empty text begins e3 b0 (NIST).
    ['Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, "").slice(0, 2)', [-29, -80]],
  ])('%s gives %j', (expression, expected) => {
    expect(run(open(), expression)).toEqual(expected);
  });
});
