/** Opens Opsbook in the emulator: builds when needed, serves the workbook's page on this machine, says where. */
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './run.mjs';

const DEFAULT_PORT = 4817;
const DEFAULT_FILE = 'opsbook.opsbook.json';

const USAGE = `Usage: npm start -- [options]
  --port N             the page's port (${DEFAULT_PORT})
  --file WORKBOOK      the workbook's file (${DEFAULT_FILE} in this folder; made when it is not there)
  --csv FILE           bring a CSV in as a tab, as File > Import does; may be given several times;
                       where a sheet has its name, a number is added to it
  --timezone ZONE      the workbook's time zone, such as Europe/Berlin
  --locale LOCALE      its locale, such as en_US
  --now INSTANT        run at another time, such as 2026-10-02T09:00:00Z
  --user NAME          who you are, an e-mail address
  --no-sample          start a new workbook blank, with nothing installed`;

function wrongUsage(message) {
  console.error(`${message}\n\n${USAGE}`);
  process.exit(2);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        port: { type: 'string', default: String(DEFAULT_PORT) },
        file: { type: 'string', default: DEFAULT_FILE },
        csv: { type: 'string', multiple: true, default: [] },
        timezone: { type: 'string' },
        locale: { type: 'string' },
        now: { type: 'string' },
        user: { type: 'string' },
        'no-sample': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    return wrongUsage(error.message);
  }
}

function readOptions(values) {
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    wrongUsage(`--port wants a number from 0 to 65535, not ${values.port}`);
  }
  if (values.now !== undefined && Number.isNaN(Date.parse(values.now))) {
    wrongUsage(`--now wants a moment such as 2026-10-02T09:00:00Z, not ${values.now}`);
  }
  return {
    port,
    bundle: join(root, 'dist'),
    file: resolve(values.file),
    csv: values.csv.map((file) => resolve(file)),
    timezone: values.timezone,
    locale: values.locale,
    now: values.now,
    user: values.user,
    sample: !values['no-sample'],
  };
}

const values = readArguments();
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
const options = readOptions(values);

const { buildIfStale } = await import('./build.mjs');
await buildIfStale();
const { serve } = createRequire(import.meta.url)(join(root, 'build', 'server.js'));

let serving;
try {
  serving = await serve(options);
} catch (error) {
  fail(error.message);
}
for (const notice of serving.notices) console.log(notice);
/** npm passes Ctrl+C on to a program that the terminal has told already: within this time it is the same press. */
const SAME_PRESS_MS = 1000;
let endingSince = 0;
async function end() {
  if (endingSince > 0) {
    // Saving waits for a script that runs; a second press does not.
    if (Date.now() - endingSince > SAME_PRESS_MS)
      fail('Ended without waiting; the last change may not be in the file.');
    return;
  }
  endingSince = Date.now();
  try {
    await serving.close();
    console.log(`\nSaved to ${options.file}.`);
    process.exit(0);
  } catch (error) {
    fail(`\nThe workbook could not be saved: ${error.message}`);
  }
}
process.on('SIGINT', () => void end());
process.on('SIGTERM', () => void end());

// Last of all: who reads the address may end the program at once, and then it must save.
console.log(
  `\nOpsbook is open at ${serving.url}\nThe workbook is kept in ${options.file}. Press Ctrl+C to end.`,
);
