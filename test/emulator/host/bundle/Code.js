// biome-ignore-all lint/security/noGlobalEval: tests hand expressions to the script
// biome-ignore-all lint/correctness/noUnusedVariables: Google calls these by name
// biome-ignore-all lint/complexity/useArrowFunction: a variable that holds a function is the case to show
// biome-ignore-all lint/suspicious/useIsArray: whether an array is of this realm is what is asked
// biome-ignore-all lint/style/useTemplate: plain text is easier to read here
/** A bundle for the emulator's own tests: as little as shows each service at work. */
let evaluations = 0;
evaluations += 1;
var notDeclared = () => 1;

/** Doubles a number, or each number of a range. @customfunction */
function DOUBLE(input) {
  return Array.isArray(input) ? input.map((row) => row.map((cell) => cell * 2)) : input * 2;
}
function SEEN(value) {
  return describe_(value);
}
function SEEN_FIRST(rows) {
  return describe_(rows[0][0]);
}
function GROW(n) {
  return Array.from({ length: n }, (_, row) => [row + 1, 'row ' + (row + 1)]);
}
function GIVES(what) {
  return gifts_()[what];
}
function FAILS(message) {
  throw new Error(message);
}
function LOOPS() {
  for (;;) {}
}
function COUNT_LOADS() {
  return evaluations;
}
function REMEMBER(value) {
  globalThis.kept = (globalThis.kept || '') + value;
  return globalThis.kept;
}
/** Runs any expression where a custom function runs. */
function IN_CELL(expression) {
  return eval(expression);
}

function describe_(value) {
  const type = Object.prototype.toString.call(value).slice(8, -1);
  if (type === 'Array')
    return (
      'Array ' + value.length + 'x' + value[0].length + (value instanceof Array ? '' : ' of another realm')
    );
  if (type === 'Date')
    return 'Date ' + value.toISOString() + (value instanceof Date ? '' : ' of another realm');
  return type + ' ' + JSON.stringify(value);
}
function gifts_() {
  return {
    date: new Date(Date.UTC(2026, 8, 30)),
    nothing: null,
    missing: undefined,
    nan: NaN,
    infinite: 1 / 0,
    list: [1, 2, 3],
    ragged: [[1], [1, 2]],
    empty: [],
    object: { a: 1 },
    truth: true,
    words: '3/4/2026',
  };
}

function onOpen(e) {
  if (e.authMode === ScriptApp.AuthMode.NONE) {
    probe_(() => SpreadsheetApp.getActive().getName());
    probe_(() => PropertiesService.getDocumentProperties());
    probe_(() => CacheService.getScriptCache());
    probe_(() => LockService.getScriptLock());
    probe_(() => Utilities.formatDate(new Date(), 'Etc/UTC', 'yyyy'));
    probe_(() => Session.getActiveUserLocale());
    SpreadsheetApp.getUi().createAddonMenu().addItem('Begin', 'begin').addToUi();
    return;
  }
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem('Write', 'writeHello')
    .addSeparator()
    .addItem('Open sidebar', 'openSidebar')
    .addItem('Ask', 'ask')
    .addItem('Break', 'breakDown')
    .addToUi();
}
function onEdit(e) {
  if (e.range.getA1Notation() === 'Z9') {
    console.log('edited ' + e.value + ' was ' + e.oldValue + ' mode ' + e.authMode);
    SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('no'));
  }
}
/** Logs what a call gives or says. */
function probe_(call) {
  try {
    console.log(call());
  } catch (error) {
    console.log(error.message);
  }
}
function begin() {}
function writeHello() {
  SpreadsheetApp.getActiveSheet().getRange('A1').setValue('Hello');
}
function openSidebar() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Side'));
}
function ask() {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.alert('Sure?', 'Really write?', ui.ButtonSet.YES_NO);
  SpreadsheetApp.getActiveSheet()
    .getRange('A1')
    .setValue(answer === ui.Button.YES ? 'yes' : String(answer));
}
function breakDown() {
  throw new Error('It broke here');
}

/** Short names for the tests' expressions. */
function sheet_() {
  return SpreadsheetApp.getActiveSheet();
}
function at_(a1) {
  return sheet_().getRange(a1);
}

/** Runs any expression in full mode; what comes back must be plain data. */
function run(expression) {
  return eval(expression);
}
function give(what) {
  return gifts_()[what];
}
function echo(value) {
  return value;
}
function hidden_() {
  return 1;
}
function rpc(name, json) {
  return JSON.stringify({ ok: true, value: { name, input: JSON.parse(json) } });
}
