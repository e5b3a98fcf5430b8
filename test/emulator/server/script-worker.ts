import { parentPort, workerData } from 'node:worker_threads';
import { openEmulator } from '../../../emulator';
import { runWorkbookThread } from '../../../emulator/server/workbook-thread';

const LIMIT_MS = 1500;

/** The workbook's thread with a script of the tests' own (`bundle`), which is stopped after a second and a half. */
if (parentPort) {
  runWorkbookThread(parentPort, workerData.options, workerData.box, (options, ask) => {
    const emulator = openEmulator({
      bundle: options.bundle,
      timezone: 'Etc/UTC',
      limits: { customFunction: LIMIT_MS, simpleTrigger: LIMIT_MS, other: LIMIT_MS },
      ask: (alert) => {
        const { button, text } = ask(alert);
        return button === '' ? null : { button, text };
      },
    });
    return { desk: emulator.desk(), notices: [], importCsv: () => undefined, save: () => undefined };
  });
}
